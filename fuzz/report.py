"""The report of long runs, as the page ``docs/fuzz.md``."""

from __future__ import annotations

import platform
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from statistics import median

import zmq

from fuzz.ablation import PROTECTIONS
from fuzz.model import Program
from fuzz.testing import Outcome

_HEAD = """# Random programs, analysed and run

Written by `{command}`; do not edit, change `fuzz/`.

Each program is drawn by hypothesis from a seed of its own: links (a socket and the code that keeps it), bodies of
processes that use, close and renew them through chains of functions in several modules, and children that are started
in many ways. It is analysed, and it is run under the witness. The two disagree where

- the run shows something that no finding covers (*missed*);
- a certain finding's line ran in a child of the predicted fork on an object of that child's own (*contradicted*);
- a certain finding about the program is not shown by a whole run: one in which every process ended by itself with
  status 0 and no call got stuck (*unproven*). What a module does that the program never imports is not about it.

Findings that are only possible are counted apart. Programs without a main guard start no threads: the call stack of a
thread does not show that an import started it. `make fuzz-check` breaks the machine on purpose.
"""
_CARRIERS = """
## Constructs

*Programs* had the construct; *hazards* passed through it: the birth, one of the forks or the touch had a line of it on
its call stack, as the witness recorded them; what only registers something for later never is. The whole is {hazards}
ways from a birth to a touch.

| construct | programs | hazards |
| --- | ---: | ---: |
"""
_PROTECTIONS = """
## Protections

What keeps a program safe is on no hazard's way. So one program in five is run again with each of its protections
replaced by the plain thing or left out: *prevented* counts the hazards that appear then.

| protection | programs | of these run again | prevented hazards |
| --- | ---: | ---: | ---: |
"""


_RUNS = """
## The last long runs

{count} runs, {seconds:.0f} s, Python {python}, pyzmq {pyzmq}, Linux. What a run found was mended before
a later one, and the {disputed} programs on which it disagreed were run again with what was mended: {again}. The last
{agreeing} programs show no disagreement. A seed gives another program once a construct was added.

| seeds | with a hazard | disagreements when it was run |
| --- | ---: | --- |
"""


@dataclass(frozen=True, slots=True)
class Run:
    """A long run: its outcomes, its seconds, and the programs that disagreed, for a seed may give another later."""

    outcomes: Sequence[Outcome]
    seconds: float
    disputed: Mapping[int, Program]

    @property
    def first(self) -> int:
        """The seed of its first program."""
        return self.outcomes[0].seed


def report(runs: Sequence[Run], command: str, still: Collection[int]) -> str:
    """Give the whole page. ``still`` are the seeds whose programs disagree with what was mended, too."""
    runs = sorted(runs, key=lambda run: run.first)
    return "".join(_parts(runs, command, still))


def summary(outcomes: Sequence[Outcome]) -> list[tuple[str, str]]:
    """The figures of a run, each with what it is."""
    ways = [way for outcome in outcomes for way in outcome.ways]
    hazardous = sum(outcome.hazards > 0 for outcome in outcomes)
    kinds = Counter(kind for outcome in outcomes for kind in {each.kind for each in outcome.disagreements})
    return [
        ("programs", str(len(outcomes))),
        ("with a hazard", f"{hazardous} ({hazardous * 100 / max(1, len(outcomes)):.0f} %)"),
        ("run whole", str(sum(outcome.is_whole for outcome in outcomes))),
        ("hazards, by cause", str(sum(outcome.hazards for outcome in outcomes))),
        ("median of calls between birth and touch", f"{median([way.calls for way in ways] or [0]):g}"),
        ("median of modules on the way", f"{median([way.modules for way in ways] or [0]):g}"),
        *((f"programs with something {kind}", str(kinds[kind])) for kind in ("missed", "contradicted", "unproven")),
        ("possible findings that a whole run did not show", str(sum(outcome.possible for outcome in outcomes))),
    ]


def _parts(runs: Sequence[Run], command: str, still: Collection[int]) -> Iterator[str]:
    outcomes = [outcome for run in runs for outcome in run.outcomes]
    yield _HEAD.format(command=command)
    yield from _table_of_runs(runs, still)
    yield "\n| of all | |\n| --- | ---: |\n"
    yield from (f"| {name} | {value} |\n" for name, value in summary(outcomes))
    had = Counter(construct for outcome in outcomes for construct in outcome.constructs)
    passed = Counter(construct for outcome in outcomes for way in outcome.ways for construct in way.constructs)
    yield _CARRIERS.format(hazards=sum(len(outcome.ways) for outcome in outcomes))
    yield from (f"| {name} | {had[name]} | {passed[name]} |\n" for name in sorted(had) if name not in PROTECTIONS)
    tried = Counter(name for outcome in outcomes for name in outcome.prevented)
    yield _PROTECTIONS
    for name in sorted(PROTECTIONS):
        prevented = sum(outcome.prevented.get(name, 0) for outcome in outcomes)
        yield f"| {name} | {had[name]} | {tried[name]} | {prevented} |\n"


def _table_of_runs(runs: Sequence[Run], still: Collection[int]) -> Iterator[str]:
    outcomes = [outcome for run in runs for outcome in run.outcomes]
    yield _RUNS.format(
        count=len(runs),
        seconds=sum(run.seconds for run in runs),
        python=platform.python_version(),
        pyzmq=zmq.__version__,
        disputed=sum(len(run.disputed) for run in runs),
        again=f"seeds {', '.join(map(str, sorted(still)))} still disagree" if still else "they agree",
        agreeing=len(list(takewhile(lambda outcome: not outcome.disagreements, reversed(outcomes)))),
    )
    for run in runs:
        hazardous = sum(outcome.hazards > 0 for outcome in run.outcomes)
        yield f"| {run.first} to {run.outcomes[-1].seed} | {hazardous} | {'; '.join(_found(run)) or 'none'} |\n"


def _found(run: Run) -> Iterator[str]:
    for outcome in run.outcomes:
        if outcome.disagreements:
            families = sorted({" ".join(each.family) for each in outcome.disagreements})
            yield f"{outcome.seed} {', '.join(families)}"
