import argparse
import logging
import tempfile
from pathlib import Path

from mdlib.bus import Tap
from mdlib.player import Replay
from mdlib.ticks import random_walk, write_day


def main() -> None:
    parser = argparse.ArgumentParser(description="replay a day, one process per symbol")
    parser.add_argument("--symbols", type=int, default=2)
    parser.add_argument("--ticks", type=int, default=500)
    parser.add_argument("--batch", type=int, default=50)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s: %(message)s")

    with tempfile.TemporaryDirectory() as scratch:
        day = [
            write_day(Path(scratch), symbol, random_walk(symbol, args.ticks))
            for symbol in (f"SYM{n}" for n in range(args.symbols))
        ]
        endpoint = f"ipc://{scratch}/bus"
        with Tap(endpoint) as tap:
            late = Replay(endpoint, args.batch).run(day)
        logging.info("late players: %d, seen %s", late, tap.counts)


if __name__ == "__main__":
    main()
