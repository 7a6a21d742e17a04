import argparse
import os
import sys

import zmq

from .driver import compile_all


def replay(server: zmq.Socket) -> int:
    count = 0
    while server.poll(200):
        item = server.recv_json(zmq.NOBLOCK)
        print("server:", item["severity"], item["where"], item["text"])
        count += 1
    return count


def main() -> int:
    parser = argparse.ArgumentParser(prog="minicc")
    parser.add_argument("units", nargs="+")
    parser.add_argument("-j", "--jobs", type=int, default=2)
    options = parser.parse_args()

    server = zmq.Context.instance().socket(zmq.PULL)
    server.bind("tcp://127.0.0.1:*")
    os.environ.setdefault("MINICC_SERVER", server.last_endpoint.decode())

    results = compile_all(options.units, options.jobs)
    for path, code in sorted(results.items()):
        print(f"{path}: {len(code)} instructions" if code else f"{path}: failed")
    print(replay(server), "diagnostics on the server", file=sys.stderr)
    server.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
