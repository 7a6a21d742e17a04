"""What became of each process of a run."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum

from zmqforklint.witness import Process, Record, Touch


class EndKind(StrEnum):
    """How a process ended, if it did."""

    EXIT = "exit"
    SIGNAL = "signal"
    KILLED = "killed"
    """By the witness, at the time limit."""
    RUNNING = "running"
    """It was left behind when the report was made."""
    UNKNOWN = "unknown"
    """It ended, and nobody saw with which status."""


@dataclass(frozen=True, slots=True)
class Fate:
    """How a process ended, and the touch that it never came back from, if any.

    ``value`` is the exit status or the name of the signal.
    """

    process: Process
    end: EndKind
    value: int | str | None
    stuck: Touch | None

    @property
    def is_orderly(self) -> bool:
        """Whether it ended by itself, and nobody saw it fail."""
        return self.stuck is None and (self.end is EndKind.UNKNOWN or (self.end is EndKind.EXIT and self.value == 0))


def fates(record: Record) -> list[Fate]:
    """Tell the fate of every recorded process, in the order in which they began."""
    stuck = {touch.process: touch for touch in record.touches if touch.stuck}
    processes = sorted(record.processes.values(), key=lambda process: process.time)
    return [Fate(process, *_end(process), stuck.get(process.token)) for process in processes]


def _end(process: Process) -> tuple[EndKind, int | str | None]:
    if process.left:
        return EndKind.RUNNING, None
    if process.killed:
        return EndKind.KILLED, None
    if process.status is None:
        return EndKind.UNKNOWN, None
    if process.died_of is not None:
        return EndKind.SIGNAL, process.died_of
    return EndKind.EXIT, os.waitstatus_to_exitcode(process.status)
