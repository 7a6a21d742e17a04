"""Ends all descendants, however many they are and however they resist."""

from __future__ import annotations

import contextlib
import os
import signal
import time

from zmqforklint.witness.warden import proc

_PATIENCE = 5.0

Statuses = dict[int, tuple[int, int]]
"""The wait status of each pid, and when it was taken, in nanoseconds of the monotonic clock."""


def reap(statuses: Statuses) -> bool:
    """Take the statuses of the children that have ended. Returns whether any child is left.

    As a subreaper this process inherits every orphan, so without a child it has no descendant either.
    """
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return False
        if pid == 0:
            return True
        statuses[pid] = (status, time.monotonic_ns())


def end_all(statuses: Statuses) -> list[int]:
    """Kill every descendant of this process, and take their statuses. Returns the pids that could not be killed.

    All are stopped before any is killed, so that none forks while its parent dies; new ones are looked for until
    none is found.
    """
    deadline = time.monotonic() + _PATIENCE
    while reap(statuses):
        alive = proc.descendants(os.getpid())
        if time.monotonic() > deadline:
            return sorted(alive)
        stopped: set[int] = set()
        while alive.keys() - stopped:
            for pid in alive.keys() - stopped:
                _signal(pid, signal.SIGSTOP)
                stopped.add(pid)
            alive = proc.descendants(os.getpid())
        for pid in alive:
            _signal(pid, signal.SIGKILL)
        time.sleep(0.002)
    return []


def end_all_having(entry: str) -> None:
    """Kill every process with an entry in its environment: what is left of a run whose warden was killed."""
    deadline = time.monotonic() + _PATIENCE
    while (alive := proc.having(entry)) and time.monotonic() < deadline:
        for number in (signal.SIGSTOP, signal.SIGKILL):
            for pid in alive:
                _signal(pid, number)
        time.sleep(0.01)


def _signal(pid: int, number: int) -> None:
    with contextlib.suppress(OSError):  # gone, or another user's
        os.kill(pid, number)
