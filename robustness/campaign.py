"""Tries many programs, aside from each other, and keeps those with problems."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from robustness.aside import run_aside
from robustness.originals import Files
from robustness.shrinking import shrink
from robustness.tasks import Task, made
from robustness.trying import Problem, Trial, try_mutant, write

LONGEST_SECONDS = 60
"""How long one program and its original may keep a processor busy at most."""

_SHRUNK = ("raised", "failed", "refused", "silent", "misplaced")
"""The problems that a process survives."""

Progress = Callable[[str], None]


def try_all(tasks: Sequence[Task], progress: Progress) -> list[Trial]:
    """Try programs; tells of each problem at once."""
    trials: list[Trial] = []
    processes = os.cpu_count() or 1
    for trial in run_aside(try_one, tasks, lost, processes=processes, seconds=LONGEST_SECONDS):
        trials.append(trial)
        if trial.problems:
            progress(f"{trial.name} ({trial.original}): {trial.problems[0]}")
        if len(trials) % 100 == 0:
            progress(f"{len(trials)} of {len(tasks)}, {sum(bool(each.problems) for each in trials)} with problems")
    return trials


def try_one(task: Task) -> Trial:
    """Try one program, in this process."""
    return try_mutant(str(task), made(task))


def lost(task: Task, how: str, seconds: float) -> Trial:
    """Give what came of a program whose process died or was stopped."""
    return Trial(str(task), "", (), (Problem(how, "", f"after {seconds:.0f} s"),), seconds)


def keep(tasks: Iterable[Task], trials: Iterable[Trial], folder: Path, progress: Progress) -> None:
    """Write the programs with problems into a folder, which is emptied; the first of each kind and place shrunk."""
    shutil.rmtree(folder, ignore_errors=True)
    by_name = {str(task): task for task in tasks}
    seen: set[tuple[str, str]] = set()
    for trial in trials:
        for problem in trial.problems[:1]:
            files, name = made(by_name[trial.name]).files, re.sub(r"\W+", "-", trial.name)[-100:]
            _save(files, folder / name, problem)
            if problem.kind in _SHRUNK and (problem.kind, problem.where) not in seen:
                seen.add((problem.kind, problem.where))
                progress(f"making {trial.name} smaller")
                _save(shrink(files, problem), folder / f"{name}-smaller", problem)


def _save(files: Files, folder: Path, problem: Problem) -> None:
    write(folder, files)
    folder.joinpath("problem.txt").write_text(f"{problem}\n", encoding="utf-8")
