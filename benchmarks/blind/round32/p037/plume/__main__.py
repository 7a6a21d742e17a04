import argparse
import collections
import logging

from .forecast import forecast
from .situation import SituationFeed


def main() -> None:
    parser = argparse.ArgumentParser(prog="plume")
    parser.add_argument("--wind", type=float, required=True, help="m/s")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    feed = SituationFeed()
    try:
        forecast(feed, options.wind)
        kinds = collections.Counter(m.get("level", m["kind"]) for m in feed.read())
        logging.info("%s", dict(kinds))
    finally:
        feed.close()


if __name__ == "__main__":
    main()
