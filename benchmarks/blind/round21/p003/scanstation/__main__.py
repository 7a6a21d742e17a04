import argparse
import logging

from .feeder import Feeder, Flatbed
from .supervisor import Supervisor
from .tray import Tray


def parse() -> argparse.Namespace:
    ap = argparse.ArgumentParser(prog="scanstation")
    ap.add_argument("--pages", type=int, default=2)
    ap.add_argument("-v", "--verbose", action="store_true")
    return ap.parse_args()


def main() -> None:
    opts = parse()
    logging.basicConfig(level=logging.DEBUG if opts.verbose else logging.WARNING)
    feeders = [Feeder("adf-left", opts.pages), Feeder("adf-right", opts.pages), Flatbed("bed")]
    tray = Tray()
    tray.open()
    try:
        status = Supervisor(feeders, tray).run()
        print("exit codes", status, "frames", sum(1 for _ in tray.frames()))
    finally:
        tray.close()


main()
