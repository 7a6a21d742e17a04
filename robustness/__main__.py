"""The command: ``python -m robustness mutants``, ``invented``, ``installed``, ``report`` and ``show``."""

from __future__ import annotations

import argparse
import pickle
import sys
import time
from pathlib import Path

from robustness.campaign import keep, try_all
from robustness.originals import LIBRARY
from robustness.report import Run, report, summary
from robustness.tasks import Kind, Task, installed, made, seeds
from robustness.trying import write


def main() -> int:
    """Do what is asked for; 0 where the analyser neither failed nor hung, else 1."""
    parser = argparse.ArgumentParser(prog="python -m robustness", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, what in (("mutants", "changed programs"), ("invented", "what hypothesmith invents")):
        run = commands.add_parser(name, help=f"try {what}")
        run.add_argument("count", type=int, help="how many")
        run.add_argument("--first", type=int, default=1, metavar="SEED", help="the seed of the first")
        _add_places(run)
    found = commands.add_parser("installed", help="try every file of folders, as it is and salted with forks")
    found.add_argument("--unsalted", action="store_true", help="only as it is")
    found.add_argument("folders", type=Path, nargs="*", default=[LIBRARY], help="default: the standard library")
    found.add_argument("--one-in", type=int, default=1, metavar="N", help="only one file in so many")
    _add_places(found)
    page = commands.add_parser("report", help="write the page of runs")
    page.add_argument("page", type=Path, help="the page to write")
    page.add_argument("outcomes", type=Path, nargs="+", help="the outcomes of one run each")
    shown = commands.add_parser("show", help="write the mutant of a seed into a folder")
    shown.add_argument("seed", type=int)
    shown.add_argument("folder", type=Path, help="the folder, which must not be there")
    options = parser.parse_args()
    if options.command == "report":
        runs = [pickle.loads(path.read_bytes()) for path in options.outcomes]
        options.page.write_text(report(runs, f"python -m robustness report {options.page} …"), encoding="utf-8")
        return 0
    if options.command == "show":
        mutant = made(Task(Kind.MUTANT, str(options.seed)))
        write(options.folder, mutant.files)
        print(f"{mutant.original.name}: {', '.join(mutant.changes)}")
        return 0
    return _try(options)


def _add_places(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--failures", type=Path, default=Path("build/robust"), help="where programs with problems go")
    parser.add_argument("--outcomes", type=Path, help="where they are kept, for the page of several runs")


def _try(options: argparse.Namespace) -> int:
    kinds = {"mutants": Kind.MUTANT, "invented": Kind.INVENTED}
    if options.command == "installed":
        title = ", ".join(folder.name for folder in options.folders)
        title += " unsalted" if options.unsalted else ""
        tasks = installed(options.folders, options.one_in, is_salted=not options.unsalted)
    else:
        title = f"{options.command} {options.first} to {options.first + options.count - 1}"
        tasks = seeds(kinds[options.command], options.first, options.count)
    started = time.monotonic()
    trials = try_all(tasks, _say)
    run = Run(title, trials, time.monotonic() - started)
    for name, value in summary(trials):
        print(f"{name}: {value}")
    if options.outcomes:
        options.outcomes.parent.mkdir(parents=True, exist_ok=True)
        options.outcomes.write_bytes(pickle.dumps(run))
    if not any(trial.problems for trial in trials):
        return 0
    keep(tasks, trials, options.failures, _say)
    print(f"the programs are in {options.failures}")
    return 1


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
