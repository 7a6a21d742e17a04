"""An observation judged by a rule."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from zmqforklint.vocabulary.observation import Consequence, ObjectKind
from zmqforklint.vocabulary.place import Site
from zmqforklint.vocabulary.story import Step


class Severity(StrEnum):
    """How much a finding matters, worst last; ``rank`` orders them."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return ("note", "warning", "error").index(self.value)


class Confidence(StrEnum):
    """Whether the path is concrete (``certain``) or rests on an assumption (``possible``)."""

    POSSIBLE = "possible"
    CERTAIN = "certain"

    @property
    def rank(self) -> int:
        """0 for possible, 1 for certain."""
        return ("possible", "certain").index(self.value)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says about a program.

    ``fingerprint`` holds no line number and is unique in a report. ``related`` holds fingerprints of other
    findings. ``suppressed`` is set by the policy, never by a rule. ``births`` are the places
    where the objects were made, for the join with a run; empty for findings that no run can prove.
    """

    code: str
    name: str
    message: str
    severity: Severity
    confidence: Confidence
    site: Site
    sites: tuple[Site, ...]
    steps: tuple[Step, ...] = ()
    object: ObjectKind | None = None
    object_name: str = ""
    consequence: Consequence = Consequence.NONE
    program: str | None = None
    fork: Site | None = None
    births: tuple[Site, ...] = ()
    related: tuple[str, ...] = ()
    fingerprint: str = ""
    suppressed: bool = False
    fix: None = field(default=None)
