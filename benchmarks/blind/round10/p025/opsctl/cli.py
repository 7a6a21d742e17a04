import argparse
import sys
from typing import List, Optional

from . import commands
from .state import State


def build() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="opsctl")
    parser.add_argument("--url", default="tcp://127.0.0.1:29878")
    parser.add_argument("-v", "--verbose", action="store_true")
    commands_ = parser.add_subparsers(required=True)
    status = commands_.add_parser("status")
    status.set_defaults(call=commands.status)
    run = commands_.add_parser("run")
    run.add_argument("--background", action="store_true")
    run.add_argument("--steps", type=int, default=3)
    run.set_defaults(call=commands.run)
    return parser


def main(argv: Optional[List[str]] = None) -> int:
    args = build().parse_args(argv if argv is not None else sys.argv[1:])
    state = State(args.url, args.verbose)
    return args.call(state, args)
