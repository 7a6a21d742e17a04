import json
import sys

import zmq


def main(url: str, rows: int) -> None:
    with zmq.Context() as ctx, ctx.socket(zmq.PUSH) as out:
        out.linger = 500
        out.connect(url)
        for n in range(rows):
            out.send_string(json.dumps({"row": n}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
