from __future__ import annotations

import argparse
import os
import tempfile
import time

from .cases import CASES
from .rig import Controller, RigLink
from .workers import run_cases


def cmd_list(_args: argparse.Namespace) -> None:
    print("\n".join(CASES))


def cmd_run(args: argparse.Namespace) -> None:
    names = args.only or list(CASES)
    with tempfile.TemporaryDirectory() as tmp, Controller(os.path.join(tmp, "rig")) as controller:
        link = RigLink(controller.endpoint, "bench-1")
        for name in names:
            link.mark(name, "queued")
        for verdict in run_cases(names, args.jobs, link):
            print(f"{verdict.case:15} {'pass' if verdict.passed else 'FAIL'}  station {verdict.station}")
        link.mark("bench", "idle")
        time.sleep(0.2)
        link.close()
        print("board:", controller.board)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench")
    commands = parser.add_subparsers(required=True)
    run = commands.add_parser("run")
    run.add_argument("--jobs", type=int, default=2)
    run.add_argument("--only", nargs="*")
    run.set_defaults(handler=cmd_run)
    commands.add_parser("list").set_defaults(handler=cmd_list)
    args = parser.parse_args()
    args.handler(args)


main()
