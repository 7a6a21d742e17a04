"""Observations for the tests of the rules."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from zmqforklint.vocabulary import ObjectKind, Observation, ObservationKind, Site, Step, StepKind

FORK = Site("app/main.py", 30, 8, 30, 17)
SECOND_FORK = Site("app/main.py", 40, 8, 40, 17)
BIRTH = Site("app/net.py", 4, 8, 4, 30)


def place(line: int, column: int = 5, path: str = "app/worker.py") -> Site:
    return Site(path, line, column, line, column + 11)


def hazard(site: Site, operation: str = "recv", **changes: Any) -> Observation:
    made = Observation(
        kind=ObservationKind.HAZARD,
        site=site,
        sites=(site,),
        object=ObjectKind.SOCKET,
        object_name="net.sock",
        birth=BIRTH,
        owner=(),
        process=(FORK,),
        operation=operation,
        fork=FORK,
        steps=(
            Step(StepKind.CREATED, BIRTH, "the socket is made here"),
            Step(StepKind.TOUCHED, site, "it is used here"),
        ),
        certain=True,
        program="app/main.py",
    )
    return replace(made, **changes)


def birth_at_import(site: Site, kind: ObjectKind = ObjectKind.SOCKET, **changes: Any) -> Observation:
    changes = {"kind": ObservationKind.IMPORT_BIRTH, "object": kind, "process": (), "fork": None, **changes}
    return hazard(site, "Context" if kind is ObjectKind.CONTEXT else "socket", **changes)


def handover(site: Site, **changes: Any) -> Observation:
    return hazard(site, "args", **{"kind": ObservationKind.HANDOVER, **changes})
