"""Go club evening: scores finished games in the background and announces the hall's state to the bar."""
import argparse
import logging
import os
import sys

from announcer import Announcer
from board import Board, parse_record

log = logging.getLogger("club")

RECORDS = {
    "mei-tom": ".XXO. XXOO. .XOO. XXXO. .XXOO",
    "ida-lou": "OOX.. OOXX. O.OX. OOOX. ..OX.",
}


def score_game(name: str, board: Board, komi: float) -> None:
    black, white = board.area()
    margin = black - white - komi
    with open(f"{name}.result", "w", encoding="ascii") as out:
        print("B" if margin > 0 else "W", abs(margin), file=out)


def score_in_background(name: str, record: str, komi: float) -> int:
    pid = os.fork()
    if pid:
        return pid
    log.info("scoring %s", name)
    try:
        score_game(name, parse_record(record), komi)
    except ValueError:
        log.exception("record of %s", name)
        sys.exit(1)
    sys.exit(0)


def evening(komi: float) -> dict[str, int]:
    with Announcer("hall") as announcer:
        workers = {}
        for name, record in RECORDS.items():
            announcer.say(f"finished {name}")
            workers[name] = score_in_background(name, record, komi)
        return {
            name: os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
            for name, pid in workers.items()
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--komi", type=float, default=0.5)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")
    codes = evening(options.komi)
    for name, code in codes.items():
        if code == 0:
            with open(f"{name}.result", encoding="ascii") as result:
                log.info("%s: %s", name, result.read().strip())


if __name__ == "__main__":
    main()
