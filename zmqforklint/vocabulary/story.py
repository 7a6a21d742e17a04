"""The story of a finding, one step a line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zmqforklint.vocabulary.place import Site


class StepKind(StrEnum):
    """What happens in a step."""

    IMPORTED = "imported"
    CALLED = "called"
    CREATED = "created"
    STORED = "stored"
    HANDED = "handed"
    FORKED = "forked"
    ENTERED = "entered"
    TOUCHED = "touched"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the story: what happens, where, and a short sentence that says so."""

    kind: StepKind
    site: Site
    message: str
