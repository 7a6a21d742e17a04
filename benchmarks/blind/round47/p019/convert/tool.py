"""The conversion tool: title-cases text. Run by the launcher."""
import sys

import zmq


def main(ident: str, url: str, text: str) -> int:
    context = zmq.Context.instance()
    with context.socket(zmq.PUSH) as sock:
        sock.linger = 1000
        sock.connect(url)
        sock.send_json({"id": ident, "text": text.title()})
    context.term()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:4]))
