from __future__ import annotations

import argparse
import logging

from . import rundown
from .commands import VERBS, Command
from .deck import Deck, Tally
from .loop import FrameLoop


def main() -> int:
    parser = argparse.ArgumentParser(prog="playout")
    parser.add_argument("--channel", choices=sorted(rundown.RUNDOWNS), default="one")
    parser.add_argument("--limit", type=float, default=5.0)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(name)s: %(message)s")

    tally = Tally(args.channel)
    deck = Deck(tally)
    loop = FrameLoop()
    executed: list[Command] = []

    def run(command: Command) -> None:
        command.execute()
        executed.append(command)

    for line in rundown.load(args.channel):
        command = VERBS[line.verb](line, deck, loop)
        loop.at(line.at, lambda c=command: run(c))
    try:
        loop.run(args.limit)
    finally:
        tally.shut()
    logging.info("%d commands, on air: %s", len(executed), deck.on_air)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
