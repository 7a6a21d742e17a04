"""Predicting what a project's programs will do: each program is executed, and what is observed is put together."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from zmqforklint.cache import Store
from zmqforklint.form.project import Project
from zmqforklint.knowledge import Knowledge, load
from zmqforklint.machine.executing import outcomes, work_of
from zmqforklint.vocabulary import Assumptions, Incomplete, Observation


@dataclass(frozen=True, slots=True)
class Prediction:
    """What was observed, and where the analysis gave up."""

    observations: tuple[Observation, ...]
    incomplete: tuple[Incomplete, ...]


def predict(
    project: Project,
    assumptions: Assumptions,
    knowledge: Knowledge | None = None,
    processes: int = 1,
    store: Store | None = None,
) -> Prediction:
    """Executes every program of the project abstractly; what it finds does not depend on how many do so at once.

    What ``store`` keeps of a program to which nothing has happened is not executed again.
    """
    known = knowledge if knowledge is not None else load()
    found: list[Observation] = []
    incomplete: set[Incomplete] = set()
    work = work_of(project, assumptions, known, store)
    with _collecting_only_what_is_new():
        for ran in outcomes(work, processes):
            found.extend(ran.observations)
            incomplete.update(ran.incomplete)
    return Prediction(tuple(_put_together(found)), tuple(sorted(incomplete)))


_NEW_OBJECTS = 10_000
"""How many come between two looks of Python's collector of cycles; with its own 700 a tenth of the time went there."""


@contextmanager
def _collecting_only_what_is_new() -> Iterator[None]:
    """Inside the block, the collector leaves alone what was there before it, and looks more rarely at the rest.

    What is there before are the forms, which stay: looking at them again and again took up to a third of the time.
    """
    is_frozen_by_others = gc.get_freeze_count() > 0
    threshold = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, *threshold[1:])
    try:
        yield
    finally:
        gc.set_threshold(*threshold)
        if not is_frozen_by_others:
            gc.unfreeze()


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
