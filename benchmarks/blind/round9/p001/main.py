"""Deployment agent: runs each step of a release in its own process."""
from __future__ import annotations

import argparse
import logging
import sys

from agent.board import StatusBoard
from agent.runner import StepRunner
from agent.steps import STEPS


def parse(argv: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--release", default="0.0.0")
    parser.add_argument("--skip", action="append", default=[])
    return parser.parse_args(argv)


def main() -> int:
    args = parse()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")
    board = StatusBoard("tcp://127.0.0.1")
    runner = StepRunner(board)
    failed = 0
    try:
        board.publish("release", args.release)
        for name in STEPS.order():
            if name in args.skip:
                continue
            code = runner.run(name, release=args.release)
            board.publish(name, "ok" if code == 0 else f"failed({code})")
            failed += code != 0
    finally:
        board.shutdown()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
