"""The command: ``python -m fuzz run`` and ``python -m fuzz check``."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from fuzz.campaign import keep_failures, try_programs
from fuzz.checking import check
from fuzz.report import Run, report, summary


def main() -> int:
    """Run what is asked for; 0 when nothing disagrees, or every breakage is noticed, else 1."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="test random programs")
    run.add_argument("count", type=int, help="how many")
    run.add_argument("--first", type=int, default=1, metavar="SEED", help="the seed of the first program")
    run.add_argument("--failures", type=Path, default=Path("build/fuzz"), help="where programs that disagree are kept")
    run.add_argument("--report", type=Path, help="the page to write")
    broken = commands.add_parser("check", help="break the machine on purpose")
    broken.add_argument("--first", type=int, default=1, metavar="SEED", help="the seed of the first program")
    options = parser.parse_args()
    if options.command == "check":
        return check(options.first, _say)
    started = time.monotonic()
    outcomes = try_programs(options.first, options.count, ablate=True, progress=_say)
    seconds = time.monotonic() - started
    for name, value in summary(outcomes):
        print(f"{name}: {value}")
    if options.report:
        command = f"make fuzz N={options.count} SEED={options.first}"
        options.report.write_text(report(Run(outcomes, command, seconds)), encoding="utf-8")
    if not any(outcome.disagreements for outcome in outcomes):
        return 0
    keep_failures(outcomes, options.failures, _say)
    print(f"the programs are in {options.failures}")
    return 1


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
