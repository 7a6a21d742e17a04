from __future__ import annotations

import argparse
import json
import logging
import tempfile

import zmq

from . import book, session, stress
from .limits import Limits, check

parser = argparse.ArgumentParser(prog="riskd")
parser.add_argument("--scenarios", type=int, default=3)


def main() -> None:
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)-12s %(message)s")
    moves = [-0.05 * (n + 1) for n in range(args.scenarios)]
    with tempfile.TemporaryDirectory() as directory, zmq.Context() as context:
        with context.socket(zmq.PULL) as office:
            office.bind(f"ipc://{directory}/risk")
            with session.opened("equities", "mvdb", f"ipc://{directory}/risk") as current:
                current.tags["run"] = "intraday"
                check(Limits(), "now", stress.revalue(book.BOOK, 0.0))
                results = stress.run(book.BOOK, Limits(), moves)
            for label, (total, breaches) in sorted(results.items()):
                print(f"{label:>6} {total:>12,.0f} {','.join(breaches) or '-'}")
            while office.poll(200):
                print(json.loads(office.recv_string()))


if __name__ == "__main__":
    main()
