"""Where the analysis gave up: said aloud, so that silence means something."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class IncompleteKind(StrEnum):
    """Why a part of a program was not followed."""

    DYNAMIC_IMPORT = "dynamic-import"
    RECURSION = "recursion"
    DEPTH = "depth"
    BUDGET = "budget"
    UNKNOWN_CALL = "unknown-call"
    ENDED_PATH = "ended-path"
    FILE = "file"
    FAILURE = "failure"
    """The analyser itself failed on a program; what it had found until then is kept."""


@dataclass(frozen=True, slots=True, order=True)
class Incomplete:
    """One place where the analysis stopped following the program. ``line`` is 0 for a whole file."""

    path: str
    line: int
    kind: IncompleteKind
    reason: str
