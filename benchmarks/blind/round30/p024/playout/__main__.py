from __future__ import annotations

import argparse
import logging

from .control import Controller
from .encoder import encode


def main() -> None:
    parser = argparse.ArgumentParser(prog="playout")
    verbs = parser.add_subparsers(dest="verb", required=True)
    run = verbs.add_parser("run")
    run.add_argument("--channels", type=int, default=1)
    run.add_argument("--frames", type=int, default=100)
    enc = verbs.add_parser("encode")
    enc.add_argument("--channel", required=True)
    enc.add_argument("--link", required=True)
    enc.add_argument("--frames", type=int, required=True)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")

    match args.verb:
        case "encode":
            encode(args.channel, args.link, args.frames)
        case "run":
            with Controller(args.frames) as controller:
                for number in range(1, args.channels + 1):
                    controller.start(f"ch{number}")
                controller.pump(6.0)
                for channel in controller.channels.values():
                    print(f"{channel.name}: {channel.state}, {channel.frames} frames")


if __name__ == "__main__":
    main()
