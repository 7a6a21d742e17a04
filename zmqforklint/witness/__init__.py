"""The runtime witness: runs a program and records what becomes of its ZeroMQ objects in every process.

``recorder`` goes into the program's own interpreters, ``warden`` is the process that starts the program, watches
all of its descendants and ends them. :func:`run` is how the rest of zmqforklint asks for a run that can do no harm,
:func:`run_attached` for one of a command that a person typed.
"""

from zmqforklint.witness.injection import injected
from zmqforklint.witness.limits import Limits
from zmqforklint.witness.record import (
    SHOWN,
    Arrival,
    Birth,
    Ended,
    Exec,
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
from zmqforklint.witness.supervisor import CannotStart, WitnessUnavailable, run, run_attached

__all__ = [
    "SHOWN",
    "Arrival",
    "Birth",
    "CannotStart",
    "Ended",
    "Exec",
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
    "injected",
    "run",
    "run_attached",
]
