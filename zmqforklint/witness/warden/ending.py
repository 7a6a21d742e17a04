"""Ends all descendants, however many they are and however they resist."""

from __future__ import annotations

import contextlib
import os
import signal
import time

from zmqforklint.witness.warden import proc

_PATIENCE = 5.0


def end_all() -> list[int]:
    """Kill every descendant of this process. Returns the pids that could not be killed.

    All are stopped before any is killed, so that none forks while its parent dies; new ones are looked for until
    none is found. As the subreaper of its descendants this process inherits every orphan.
    """
    deadline = time.monotonic() + _PATIENCE
    alive = proc.descendants(os.getpid())
    while alive and time.monotonic() < deadline:
        stopped: set[int] = set()
        while alive.keys() - stopped:
            for pid in alive.keys() - stopped:
                _signal(pid, signal.SIGSTOP)
                stopped.add(pid)
            alive = proc.descendants(os.getpid())
        for pid in alive:
            _signal(pid, signal.SIGKILL)
        time.sleep(0.005)
        alive = proc.descendants(os.getpid())
    return sorted(alive)


def _signal(pid: int, number: int) -> None:
    with contextlib.suppress(OSError):  # gone, or another user's
        os.kill(pid, number)
