"""The report of long runs, as the page ``docs/robustness.md``."""

from __future__ import annotations

import platform
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from robustness.trying import Trial

_SLOWEST = 12

_HEAD = """# Odd sources

Written by `{command}`; do not edit, change `robustness/`.

Whatever stands in a file, the analyser must come to an end, soon, and without an error of its own; what it cannot read
or parse it must name (ZMQ902), and nothing else. Three sorts of programs ask whether it does:

- *mutants* (`make robust N=1000 SEED=1`): a program of `fixtures/` or `benchmarks/blind/`, a random one of `fuzz/`, or
  a module of the standard library into which sockets, forks and touches were strewn. Up to ten changes, in one of ten
  up to sixty, turn it into code that nobody writes and Python takes: statements and expressions of other programs,
  other names, arguments, targets, decorators, bases, parameters, wrappings of all kinds. In one of four its text is
  damaged, too;
- *installed* files (`python -m robustness installed FOLDER…`), each by itself, as it is and *salted*: strewn with
  sockets, forks and touches, for most of the machine sleeps without;
- *invented* texts of hypothesmith (`python -m robustness invented N`), odd above all in their spaces.

Each is analysed and reported in three formats, in a process that is stopped once it has kept a processor busy
for a minute. Problems are

- *raised*, *failed*, *died*, *hung*: an exception, an internal error within the machine, a dead process, no end;
- *silent*: a file that is no Python, and of which nothing is said;
- *refused*: a file that is Python, and was not analysed although no limit of the parser is passed;
- *misplaced*: a finding on a line that its file does not have.

What is too long or too deep for Python's own parser, or holds an escape that it does not know, counts as neither. The
parser of the analyser does not take a variable in brackets that is annotated, `(x): int`, which no change makes.

*Slow* are those that take more than five times as long as their originals, and more than a second.
"""
_RUNS = """
## The last long runs

Python {python}, {system}. Seconds are of the processor, except those of a whole run.

| run | programs | seconds | problems | slow | slowest |
| --- | ---: | ---: | --- | ---: | ---: |
"""
_FOUND = """
## What was found

Of the first 2,700 mutants (seeds 2000 to 2999, 10000 to 11499, 30000 to 30199) one hung: forks in a row made a process
for each of their subsets. The runs above found two errors of the machine's own, recursion without end: objects that are
called by calling objects, and an event loop's method that is given something unknown. All that is mended; the programs
of the table that had a problem were tried once more after that, the others were not. What is left is a variable in
brackets that is annotated. What Python's own parser cannot say is no problem, nor what only a newer one takes. A seed
gives another mutant once a change was added.
"""
_CHANGES = """
## Changes

Of the mutants: how many had each change, how many of these are still Python, and how many have a finding of what a
forked child does (ZMQ2, ZMQ3), so that the change was made where it can matter.

| change | mutants | Python | with a hazard |
| --- | ---: | ---: | ---: |
"""
_TIMES = """
## The slowest

| program | of | seconds | original | MB more |
| --- | --- | ---: | ---: | ---: |
"""


@dataclass(frozen=True, slots=True)
class Run:
    """A long run, and how many seconds it took."""

    title: str
    trials: Sequence[Trial]
    seconds: float


def report(runs: Sequence[Run], command: str) -> str:
    """Give the whole page."""
    return "".join(_parts(runs, command))


def summary(trials: Sequence[Trial]) -> list[tuple[str, str]]:
    """The figures of some programs, each with what it is."""
    times = [trial.seconds for trial in trials] or [0.0]
    ratios = [trial.seconds / trial.before for trial in trials if trial.before] or [0.0]
    gave_up = Counter(kind for trial in trials for kind in set(trial.incomplete))
    return [
        ("programs", str(len(trials))),
        ("still Python", str(sum(trial.is_python for trial in trials))),
        ("with a hazard", str(sum(_has_hazard(trial) for trial in trials))),
        ("with something that was not followed", ", ".join(f"{kind} {gave_up[kind]}" for kind in sorted(gave_up))),
        ("problems", _problems(trials)),
        ("median of seconds", f"{median(times):.3f}"),
        ("most seconds", f"{max(times):.1f}"),
        ("median of times longer than the original", f"{median(ratios):.1f}"),
        ("slow", str(sum(trial.is_slow for trial in trials))),
        ("most memory, in MB more than before", str(max((trial.peak for trial in trials), default=0) // 1000)),
    ]


def _parts(runs: Sequence[Run], command: str) -> Iterator[str]:
    trials = [trial for run in runs for trial in run.trials]
    yield _HEAD.format(command=command)
    yield _RUNS.format(python=platform.python_version(), system=platform.system())
    for run in runs:
        slow = sum(trial.is_slow for trial in run.trials)
        slowest = max((trial.seconds for trial in run.trials), default=0.0)
        problems = _problems(run.trials)
        yield f"| {run.title} | {len(run.trials)} | {run.seconds:.0f} | {problems} | {slow} | {slowest:.1f} |\n"
    yield "\n| of all | |\n| --- | ---: |\n"
    yield from (f"| {name} | {value} |\n" for name, value in summary(trials))
    yield _FOUND
    yield _CHANGES
    for change in sorted({change for trial in trials for change in trial.changes}):
        having = [trial for trial in trials if change in trial.changes]
        hazards = sum(map(_has_hazard, having))
        yield f"| {change} | {len(having)} | {sum(trial.is_python for trial in having)} | {hazards} |\n"
    yield _TIMES
    for trial in sorted(trials, key=lambda trial: -trial.seconds)[:_SLOWEST]:
        yield f"| {_short(trial.name)} | {_short(trial.original)} | {trial.seconds:.1f} | {trial.before:.1f} |"
        yield f" {trial.peak // 1000} |\n"


def _problems(trials: Sequence[Trial]) -> str:
    kinds = Counter(problem.kind for trial in trials for problem in trial.problems[:1])
    return ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())) or "none"


def _has_hazard(trial: Trial) -> bool:
    return any(code.startswith(("ZMQ2", "ZMQ3")) for code in trial.findings)


def _short(name: str) -> str:
    """A name without the folders that only this machine has."""
    kind, _, rest = name.rpartition(" ")
    for folder in ("site-packages/", "lib/python", ".bench/"):  # the last is where the corpora are built
        if folder in rest:
            return f"{kind} {rest.rpartition(folder)[2]}".strip()
    return name
