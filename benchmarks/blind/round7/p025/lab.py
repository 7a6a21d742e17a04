import argparse
import logging

from lab.controller import Controller
from lab.instruments import INSTRUMENTS


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--instruments", default="psu")
    parser.add_argument("--samples", type=int, default=3)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")
    chosen = [INSTRUMENTS[name] for name in args.instruments.split(",")]
    with Controller(samples=args.samples) as controller:
        controller.measure(chosen)
        logging.info("%d readings went out", controller.dashboard.sent)


if __name__ == "__main__":
    main()
