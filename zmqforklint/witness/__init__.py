"""The runtime witness: runs a program and records what becomes of its ZeroMQ objects in every process.

``recorder`` goes into the program's own interpreters, ``warden`` is the process that starts the program, watches
all of its descendants and ends them, and :func:`run` is how the rest of zmqforklint asks for a run.
"""

from zmqforklint.witness.limits import Limits
from zmqforklint.witness.record import (
    Birth,
    Ended,
    Fork,
    Frame,
    HandOver,
    OwnTouch,
    Process,
    Record,
    Run,
    Stack,
    Touch,
    TouchKind,
)
from zmqforklint.witness.supervisor import CannotStart, WitnessUnavailable, run

__all__ = [
    "Birth",
    "CannotStart",
    "Ended",
    "Fork",
    "Frame",
    "HandOver",
    "Limits",
    "OwnTouch",
    "Process",
    "Record",
    "Run",
    "Stack",
    "Touch",
    "TouchKind",
    "WitnessUnavailable",
    "run",
]
