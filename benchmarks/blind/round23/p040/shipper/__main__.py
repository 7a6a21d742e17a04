"""`python -m shipper FILE`: starts the shipper."""
from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from pathlib import Path

from . import Follower, detached, outlet


def parse(argv: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="shipper", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--address", default="tcp://127.0.0.1:*")
    parser.add_argument("--foreground", action="store_true")
    parser.add_argument("--idle-limit", type=float, default=0.5, metavar="SECONDS")
    parser.add_argument("--pid-file", type=Path, default=Path("shipper.pid"))
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    options = parse(argv)
    lines = Follower(options.file.resolve(), options.idle_limit)
    with ExitStack() as stack:
        if not options.foreground:
            stack.enter_context(detached(options.pid_file.resolve()))
        out = stack.enter_context(outlet(options.address))
        for line in lines:
            out.publish(options.file.stem, line)
    return 0 if out.sent else 1


if __name__ == "__main__":
    sys.exit(main())
