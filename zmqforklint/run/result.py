"""What a run gave."""

from __future__ import annotations

from dataclasses import dataclass

from zmqforklint.run.fates import Fate, fates
from zmqforklint.run.hazards import Hazard, hazards
from zmqforklint.verify.source_text import SourceText
from zmqforklint.witness import Record


@dataclass(frozen=True, slots=True)
class RunResult:
    """A command, its record, and what the record says."""

    command: tuple[str, ...]
    record: Record
    hazards: tuple[Hazard, ...]
    fates: tuple[Fate, ...]


def result_of(command: tuple[str, ...], record: Record, text: SourceText) -> RunResult:
    """Read a record."""
    return RunResult(command, record, tuple(hazards(record, text)), tuple(fates(record)))
