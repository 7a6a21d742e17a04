"""``python -m replay.player``: plays the moves of some gates into the dispatcher."""
import argparse
import os
import sys

import zmq

from .trace import paced, read_trace


def play(url: str, trace: str, gates: frozenset[str], speed: float) -> int:
    played = 0
    with zmq.Context() as context:
        with context.socket(zmq.PUSH) as out:
            out.linger = 1000
            out.connect(url)
            for move in paced(read_trace(trace, gates), speed):
                out.send_json({**move, "player": os.getpid()})
                played += 1
    return played


def main() -> int:
    parser = argparse.ArgumentParser(prog="replay.player")
    parser.add_argument("url")
    parser.add_argument("trace")
    parser.add_argument("--gate", action="append", default=[])
    parser.add_argument("--speed", type=float, default=1.0)
    args = parser.parse_args()
    return 0 if play(args.url, args.trace, frozenset(args.gate), args.speed) else 3


if __name__ == "__main__":
    sys.exit(main())
