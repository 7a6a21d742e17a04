import argparse

import zmq

from .bot import STYLES
from .referee import Referee


def main() -> None:
    parser = argparse.ArgumentParser(prog="arena")
    parser.add_argument("styles", nargs="+", choices=STYLES)
    parser.add_argument("--cards", type=int, default=13)
    args = parser.parse_args()
    with zmq.Context() as context:
        referee = Referee(context, args.cards)
        for style in args.styles:
            referee.seat(style)
        for seat in referee.play():
            print(f"{seat.name:12} {seat.score:5.1f} faults {seat.faults}")
        referee.close()


if __name__ == "__main__":
    main()
