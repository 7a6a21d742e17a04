"""Predicting what a project's programs will do: each program is executed, and what is observed is put together."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from zmqforklint.form.project import Project
from zmqforklint.knowledge import Knowledge, load
from zmqforklint.machine.entries import run_program
from zmqforklint.machine.interpreter import build
from zmqforklint.machine.machine import NO_SPAN, Machine
from zmqforklint.machine.mentions import Mentions
from zmqforklint.vocabulary import Assumptions, Incomplete, IncompleteKind, Observation

STACK = 512 * 1024 * 1024
"""Bytes of stack for the thread that interprets: the interpreter recurses with the program."""

RECURSION_LIMIT = 200_000


@dataclass(frozen=True, slots=True)
class Prediction:
    """What was observed, and where the analysis gave up."""

    observations: tuple[Observation, ...]
    incomplete: tuple[Incomplete, ...]


def predict(project: Project, assumptions: Assumptions, knowledge: Knowledge | None = None) -> Prediction:
    """Executes every program of the project abstractly."""
    found: list[Observation] = []
    incomplete: set[Incomplete] = set()
    for m in executed(project, assumptions, knowledge):
        found.extend(m.observer.observations(m))
        incomplete.update(m.incomplete)
    return Prediction(tuple(_put_together(found)), tuple(sorted(incomplete)))


def executed(
    project: Project,
    assumptions: Assumptions,
    knowledge: Knowledge | None = None,
    prepare: Callable[[Machine], None] = lambda m: None,
) -> Iterator[Machine]:
    """Executes one program after the other, each by a machine of its own, which ``prepare`` may alter first."""
    known = knowledge if knowledge is not None else load()
    reached: set[str] = set()
    tried: set[int] = set()
    mentions = Mentions(project.modules.values(), known)
    for program in project.programs:
        m = build(project, program, known, assumptions, mentions)
        prepare(m)
        try:
            _deeply(partial(run_program, m, frozenset(reached), tried))
        except Exception as error:  # one program that the machine cannot execute must not hide what others do
            spot = (program.path or ".", NO_SPAN)
            m.note(IncompleteKind.FAILURE, spot, f"internal error: {type(error).__name__}: {error}")
        reached |= m.observer.ran
        yield m


def _deeply(work: Callable[[], None]) -> None:
    """Runs the work in a thread with a stack deep enough for nested code."""
    failure: list[BaseException] = []

    def body() -> None:
        try:
            work()
        except BaseException as error:
            failure.append(error)

    before = threading.stack_size(STACK)
    limit = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(max(limit, RECURSION_LIMIT))
        thread = threading.Thread(target=body, daemon=True)
        thread.start()
        thread.join()
    finally:
        sys.setrecursionlimit(limit)
        threading.stack_size(before)
    if failure:
        raise failure[0]


def _put_together(observations: Iterable[Observation]) -> list[Observation]:
    """One observation for what several programs show alike."""
    merged: dict[object, Observation] = {}
    for observation in observations:
        key = (observation.kind, observation.site, observation.birth, observation.object, _group(observation))
        known = merged.get(key)
        if known is None:
            merged[key] = observation
            continue
        merged[key] = replace(
            known,
            sites=(*known.sites, *(site for site in observation.sites if site not in known.sites)),
            certain=known.certain or observation.certain,
            circumstances=known.circumstances | observation.circumstances,
            condition="" if known.condition != observation.condition else known.condition,
        )
    return list(merged.values())


def _group(observation: Observation) -> str:
    """Observations of one place differ by what kind of operation it is, not by its name."""
    return (
        observation.operation
        if observation.operation in ("socket", "shadow", "close", "term", "destroy", "del")
        else ""
    )
