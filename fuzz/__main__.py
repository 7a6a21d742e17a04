"""The command: ``python -m fuzz run``, ``python -m fuzz report`` and ``python -m fuzz check``."""

from __future__ import annotations

import argparse
import pickle
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from fuzz.campaign import keep_failures, try_programs
from fuzz.checking import check
from fuzz.report import Run, report, summary
from fuzz.testing import program_of, try_program


def main() -> int:
    """Run what is asked for; 0 when nothing disagrees, or every breakage is noticed, else 1."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="test random programs")
    run.add_argument("count", type=int, help="how many")
    run.add_argument("--first", type=int, default=1, metavar="SEED", help="the seed of the first program")
    run.add_argument("--failures", type=Path, default=Path("build/fuzz"), help="where programs that disagree are kept")
    run.add_argument("--outcomes", type=Path, help="where they are kept, for the page of several runs")
    page = commands.add_parser("report", help="write the page of runs, and run again what disagreed")
    page.add_argument("page", type=Path, help="the page to write")
    page.add_argument("outcomes", type=Path, nargs="+", help="the outcomes of one run each")
    broken = commands.add_parser("check", help="break the machine on purpose")
    broken.add_argument("--first", type=int, default=1, metavar="SEED", help="the seed of the first program")
    options = parser.parse_args()
    if options.command == "check":
        return check(options.first, _say)
    if options.command == "report":
        return _report(options.page, options.outcomes)
    started = time.monotonic()
    outcomes = try_programs(options.first, options.count, ablate=True, progress=_say)
    seconds = time.monotonic() - started
    for name, value in summary(outcomes):
        print(f"{name}: {value}")
    if options.outcomes:
        options.outcomes.parent.mkdir(parents=True, exist_ok=True)
        disputed = {each.seed: program_of(each.seed) for each in outcomes if each.disagreements}
        options.outcomes.write_bytes(pickle.dumps(Run(outcomes, seconds, disputed)))
    if not any(outcome.disagreements for outcome in outcomes):
        return 0
    keep_failures(outcomes, options.failures, _say)
    print(f"the programs are in {options.failures}")
    return 1


def _report(page: Path, kept: Sequence[Path]) -> int:
    runs = [pickle.loads(path.read_bytes()) for path in kept]
    still = [seed for run in runs for seed, program in run.disputed.items() if try_program(program)]
    page.write_text(report(runs, f"python -m fuzz report {page} …", still), encoding="utf-8")
    return int(bool(still))


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
