"""Runs a program until its runs show nothing new."""

from __future__ import annotations

import os

from zmqforklint.verify.targets import Program
from zmqforklint.witness import Limits, Record, run

_MOST_RERUNS = 5


def observe(program: Program, limits: Limits) -> Record:
    """Run the program, and again past every touch that got stuck, for a child that spins shows no more than that.

    Raises what :func:`zmqforklint.witness.run` raises.
    """
    record = _run(program, limits, frozenset())
    proven: frozenset[tuple[str, int]] = frozenset()
    for _ in range(_MOST_RERUNS):
        stuck = _stuck_places(record)
        if stuck <= proven:
            break
        proven |= stuck
        record = record.and_then(_run(program, limits, proven))
    return record


def _run(program: Program, limits: Limits, step_over: frozenset[tuple[str, int]]) -> Record:
    return run(
        program.command,
        cwd=program.cwd,
        environment={**os.environ, **program.environment},
        analysed=program.analysed,
        limits=limits,
        step_over=step_over,
    )


def _stuck_places(record: Record) -> frozenset[tuple[str, int]]:
    return frozenset(
        (touch.stack[0].path, touch.stack[0].line) for touch in record.touches if touch.stuck and touch.stack
    )
