"""Starts device programs with a reduced priority and their own session."""
from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence


class Child:
    def __init__(self, label: str, pid: int) -> None:
        self.label = label
        self.pid = pid
        self.status: int | None = None

    def poll(self) -> bool:
        if self.status is None:
            done, raw = os.waitpid(self.pid, os.WNOHANG)
            if done:
                self.status = os.waitstatus_to_exitcode(raw)
        return self.status is not None


def launch(label: str, module: str, args: Sequence[str], on_started=None) -> Child:
    argv = [sys.executable, "-m", module, *args]
    env = dict(os.environ, SIM_LABEL=label)
    pid = os.fork()
    if pid == 0:
        try:
            os.setsid()
            os.nice(2)
            os.execve(sys.executable, argv, env)
        except OSError as exc:
            os.write(2, f"{label}: {exc}\n".encode())
        os._exit(127)
    child = Child(label, pid)
    if on_started is not None:
        on_started(child)
    return child


def wait_all(children: Sequence[Child], seconds: float, tick) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        tick()
        if all([child.poll() for child in children]):
            return
    for child in children:
        if child.status is None:
            os.kill(child.pid, signal.SIGKILL)
            _, raw = os.waitpid(child.pid, 0)
            child.status = os.waitstatus_to_exitcode(raw)
