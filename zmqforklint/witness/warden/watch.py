"""What goes on among the descendants: whether anything can still happen, and how open touches spend their time."""

from __future__ import annotations

import os
import time

from zmqforklint.witness.warden import proc
from zmqforklint.witness.warden.announced import is_python
from zmqforklint.witness.warden.tail import Tail
from zmqforklint.witness.warden.waiting import waits_for_ever

_LIBZMQ_THREADS = "ZMQbg"


class Watch:
    """Looks at the descendants of this process from time to time."""

    def __init__(self, tail: Tail) -> None:
        self._tail = tail
        self._processes: frozenset[int] = frozenset()
        self._quiet_since: float | None = None
        self._unrecorded: dict[int, str] = {}

    def look(self) -> dict[int, proc.Stat]:
        """Look once, and return the living descendants."""
        processes, new = self.sample()
        if new or not all(map(self._is_stuck, processes)):
            self._quiet_since = None
        elif self._quiet_since is None:
            self._quiet_since = time.monotonic()
        return processes

    def sample(self) -> tuple[dict[int, proc.Stat], bool]:
        """See what each descendant does. Returns the living ones, and whether anything is new."""
        processes = proc.descendants(os.getpid())
        new = self._tail.read() or processes.keys() != self._processes
        self._processes = frozenset(processes)
        self._sample_open_touches()
        self._note_unrecorded(processes)
        return processes, new

    def disturbed(self) -> None:
        """Something happened that a look does not show."""
        self._quiet_since = None

    def quiet(self) -> float:
        """For how many seconds nothing has happened and nothing could: all spin in a touch or wait for ever."""
        return 0.0 if self._quiet_since is None else time.monotonic() - self._quiet_since

    def unrecorded(self) -> list[tuple[int, str]]:
        """List the Python processes that do not record: pid and command line."""
        seen = {pid: command for pid, command in self._unrecorded.items() if pid not in self._tail.announced}
        return sorted({**self._tail.announced.silent_pythons(), **seen}.items())

    def _is_stuck(self, pid: int) -> bool:
        touching = {touch.thread for touch in self._tail.open.values() if touch.pid == pid}
        return all(
            thread.state in "ZX"
            or thread.name.startswith(_LIBZMQ_THREADS)
            or (thread.id in touching and thread.state == "R")
            or waits_for_ever(pid, thread)
            for thread in proc.threads(pid)
        )

    def _sample_open_touches(self) -> None:
        for touch in self._tail.open.values():
            for thread in proc.threads(touch.pid):
                if thread.id == touch.thread and thread.state not in "ZXTt":
                    touch.seen += 1
                    touch.running += thread.state == "R"

    def _note_unrecorded(self, processes: dict[int, proc.Stat]) -> None:
        for pid in (pid for pid in processes if pid not in self._tail.announced):
            program = proc.executable(pid)  # empty while it dies
            command = proc.command_line(pid)
            if program and not is_python(program):
                self._unrecorded.pop(pid, None)
            elif program and command != proc.command_line(processes[pid].parent):  # else a copy, soon to exec
                self._unrecorded[pid] = command
