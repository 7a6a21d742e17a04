"""How much a witnessed program may use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits on one run, which hold for every user, root included.

    ``seconds`` of wall time for the whole run. ``grace``: seconds without any event, while a touch is stuck and
    nothing could go on by itself, after which the run is over; five times as many when no touch is. ``processes``
    at one time. ``descriptors`` for each process. ``memory`` in bytes: address space of each process, resident
    memory of all together.
    """

    seconds: float = 5.0
    grace: float = 0.4
    processes: int = 64
    descriptors: int = 1024
    memory: int = 4 << 30
