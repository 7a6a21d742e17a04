"""What a run showed of a finding."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zmqforklint.vocabulary.finding import Finding


class VerdictKind(StrEnum):
    """The four answers of a run."""

    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    UNREACHED = "unreached"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A finding, and what a run of its program showed; ``outcome`` is what was seen, in words."""

    finding: Finding
    kind: VerdictKind
    outcome: str = ""
