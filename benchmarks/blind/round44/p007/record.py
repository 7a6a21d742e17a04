"""Writes a day of ticks and tells the bus which files are complete."""
import argparse
import tempfile
from pathlib import Path

from mdlib.bus import Bus, Tap
from mdlib.ticks import random_walk, write_day


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--symbols", type=int, default=2)
    parser.add_argument("--ticks", type=int, default=500)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        endpoint = f"ipc://{scratch}/bus"
        with Tap(endpoint) as tap:
            with Bus(endpoint) as bus:
                for n in range(args.symbols):
                    symbol = f"SYM{n}"
                    path = write_day(Path(scratch), symbol, random_walk(symbol, args.ticks))
                    bus.publish("file.complete", path.name.encode())
                    print(path.name, path.stat().st_size)
        print(tap.counts)


if __name__ == "__main__":
    main()
