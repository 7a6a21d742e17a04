import argparse
import logging

from .config import DEFAULT_STATIONS, TurnoutConfig
from .desk import ControlDesk

KEYWORDS = ["B2 Wohnungsbrand", "TH1 Oelspur", "B-BMA Brandmeldeanlage", "TH-VU Verkehrsunfall"]


def main() -> None:
    parser = argparse.ArgumentParser(prog="turnout")
    parser.add_argument("--calls", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")

    config = TurnoutConfig.from_mapping(DEFAULT_STATIONS)
    with ControlDesk(config) as desk:
        for number in range(args.calls):
            desk.dispatch(
                {
                    "number": f"24-{number:05d}",
                    "keyword": KEYWORDS[number % len(KEYWORDS)],
                    "address": f"Kaistrasse {number + 3}",
                }
            )
        desk.collect(args.calls * len(config.stations))


if __name__ == "__main__":
    main()
