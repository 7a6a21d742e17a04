import argparse
import logging
from pathlib import Path

from transit.feed import PositionFeed
from transit.health import Health
from transit.lifecycle import Agent


def parse(argv=None):
    ap = argparse.ArgumentParser()
    ap.add_argument("--lines", default="M1, 42, N7")
    ap.add_argument("--ticks", type=int, default=5)
    ap.add_argument("--pidfile", type=Path, default=Path("agent.pid"))
    return ap.parse_args(argv)


if __name__ == "__main__":
    args = parse()
    logging.basicConfig(level=logging.INFO)
    try:
        Agent(args.pidfile, PositionFeed(vars(args)), Health()).run()
    finally:
        args.pidfile.unlink(missing_ok=True)
