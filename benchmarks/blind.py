"""Scores the analyser on programs of other authors who never saw it, of which blind.md tells.

``python benchmarks/blind.py [ROUND...]`` analyses the programs of rounds, such as ``round7`` (default: of all),
compares what is told with what ``truth.json`` holds, and prints for each program what differs, then the counts. With
``--run`` it runs the programs under the witness instead, and compares the truth with what is seen, which is where the
truth comes from. Exits with 1 on a difference.

Each program is a folder with a file ``ENTRY`` of commands, and is judged as a project of its own, in a copy.
``truth.json`` has the ``hazards`` of each program, and apart from them what is ``unreached``: lines that would be
hazards, but come after a call that never returns, so that no run shows them. They are neither found nor false.
"""

from __future__ import annotations

import argparse
import json
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import zmqforklint
from zmqforklint.vocabulary import Finding, Site

ROUNDS = Path(__file__).with_suffix("")
AFTER_FORK = "ZMQ2"
HANDED = "ZMQ3"
LONGEST_SECONDS = 60

Place = tuple[str, int]
"""A path, with ``/`` and relative to the program's folder, and a line."""
Places = frozenset[Place]


@dataclass(frozen=True)
class Program:
    """A program, and where a run of it shows hazards, or would show them if it came that far."""

    folder: Path
    hazards: Places
    unreached: Places

    @property
    def name(self) -> str:
        """Its round and its name in there."""
        return f"{self.folder.parent.name}/{self.folder.name}"


@dataclass(frozen=True)
class Difference:
    """What is in the truth alone, what is told or seen alone, and what goes with a finding but is not in the truth.

    ``failures`` are of runs, since one that fails shows less than the program does.
    """

    missed: Places = frozenset()
    false: Places = frozenset()
    other: Places = frozenset()
    failures: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Tell of it on one line."""
        parts = {"missed": self.missed, "false": self.false, "not in the truth": self.other}
        told = [f"{what} {_shown(places)}" for what, places in parts.items() if places]
        return "; ".join([*told, *self.failures])


def rounds() -> list[str]:
    """Name the rounds."""
    return sorted(path.parent.name for path in ROUNDS.glob("*/truth.json"))


def programs(name: str) -> Iterator[Program]:
    """Give the programs of a round."""
    folder = ROUNDS / name
    truth = json.loads(folder.joinpath("truth.json").read_text(encoding="utf-8"))
    for program, told in truth.items():
        hazards = frozenset((path, line) for path, line in told["hazards"])
        unreached = frozenset((path, line) for path, line, _ in told.get("unreached", ()))
        yield Program(folder / program, hazards, unreached)


def analysed(program: Program) -> Difference:
    """Compare the truth with what the analyser says. A hazard is found where a finding or one of its sites is.

    A finding is false if the touch to which its steps lead is not true: one of many log calls stands where the handler
    is attached. What touches an argument that was handed to a process is a site of the finding about that argument.
    """
    with _copy(program) as folder:
        findings = [each for each in zmqforklint.check([folder]).findings if not each.suppressed]
    after_fork = [each for each in findings if each.code.startswith(AFTER_FORK)]
    true = program.hazards | program.unreached
    false = frozenset(_place(each.steps[-1].site, folder) for each in after_fork) - true
    told = _sites(after_fork, folder)
    found = told | _sites([each for each in findings if each.code.startswith(HANDED)], folder)
    return Difference(missed=program.hazards - found, false=false, other=told - false - true)


def _sites(findings: Iterable[Finding], folder: Path) -> Places:
    return frozenset(_place(site, folder) for each in findings for site in (each.site, *each.sites))


def ran(program: Program) -> Difference:
    """Compare the truth with what runs of the program show."""
    with _copy(program) as folder:
        commands = (folder / "ENTRY").read_text(encoding="utf-8").splitlines()
        reports = {command: _run(folder, shlex.split(command)) for command in commands}
    seen = frozenset(_touched(hazard) for report in reports.values() for hazard in report["hazards"])
    failures = [
        f"{command!r} ended with {report['ended']['kind']} {report['ended']['value']}"
        for command, report in reports.items()
        if report["ended"] != {"kind": "exit", "value": 0}
    ]
    return Difference(missed=program.hazards - seen, false=seen - program.hazards, failures=tuple(failures))


@contextmanager
def _copy(program: Program) -> Iterator[Path]:
    """Copy a program to where nothing configures it, and where it may leave files behind."""
    with tempfile.TemporaryDirectory(prefix="blind-") as made:
        folder = Path(made).resolve() / program.folder.name
        shutil.copytree(program.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
        folder.joinpath("pyproject.toml").touch()
        yield folder


def _place(site: Site, folder: Path) -> Place:
    return Path(site.path).resolve().relative_to(folder).as_posix(), site.line


def _run(folder: Path, command: list[str]) -> dict[str, Any]:
    report = folder.with_suffix(".json")
    tool = [sys.executable, "-m", "zmqforklint", "run", "--quiet", f"--time-limit={LONGEST_SECONDS}"]
    subprocess.run(
        [*tool, "--output-format=json", f"--output-file={report}", "--", sys.executable, *command],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    document: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return document


def _touched(hazard: Mapping[str, Any]) -> Place:
    """Give the place of a hazard; an empty one for a touch by libraries alone."""
    if not hazard["touch"]:
        return "", 0
    innermost = hazard["touch"][0]
    return innermost["path"], innermost["line"]


def _shown(places: Places) -> str:
    return ", ".join(f"{path}:{line}" for path, line in sorted(places))


def _score(name: str, is_run: bool) -> bool:
    """Print what differs in a round, and its counts; say whether nothing differed."""
    chosen = list(programs(name))
    differences = []
    for program in chosen:
        difference = ran(program) if is_run else analysed(program)
        if difference != Difference():
            print(f"{program.name}: {difference}", flush=True)
            differences.append(difference)
    hazards = sum(len(program.hazards) for program in chosen)
    missed = sum(len(each.missed) for each in differences)
    false = sum(len(each.false) for each in differences)
    counts = f"{hazards - missed} {'seen' if is_run else 'found'}, {missed} missed, {false} false alarms"
    print(f"{name}: {len(chosen)} programs, {hazards} hazards, {counts}", flush=True)
    return not differences


def main() -> int:
    """Score the rounds; the status tells whether nothing differed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rounds", nargs="*", metavar="ROUND")
    parser.add_argument("--run", action="store_true", help="run the programs under the witness")
    options = parser.parse_args()
    for name in options.rounds:
        if name not in rounds():
            parser.error(f"no such round: {name} (there are {', '.join(rounds())})")
    agreed = [_score(name, options.run) for name in options.rounds or rounds()]
    return 0 if all(agreed) else 1


if __name__ == "__main__":
    sys.exit(main())
