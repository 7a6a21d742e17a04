"""What the analysis followed at one line, and why it says there what it says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zmqforklint.vocabulary.place import Site
from zmqforklint.vocabulary.story import Step


class RemarkKind(StrEnum):
    """What a remark is about."""

    RUNS = "runs"
    """The line is executed in this process."""
    TOUCH = "touch"
    """An object is touched or released there."""
    BIRTH = "birth"
    """An object is made there."""
    UNREACHED = "unreached"
    """This process never gets to the line."""
    GAVE_UP = "gave-up"
    """Something near the line could not be followed."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to know of a line: in which process (in words), what, where, and the steps that led there.

    ``is_finding``: it is what a rule is about, so that silence would be wrong.
    """

    kind: RemarkKind
    process: str
    message: str
    site: Site
    is_finding: bool = False
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What one program has to do with the line. ``program`` is its root's path, or None for a library's."""

    program: str | None
    remarks: tuple[Remark, ...]
