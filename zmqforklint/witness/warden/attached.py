"""A program that runs as if nobody watched: its streams, its terminal, its process group are those of the tool."""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from typing import Any

from zmqforklint.witness.warden import proc
from zmqforklint.witness.warden.ending import Statuses, end_all, reap
from zmqforklint.witness.warden.relay import Relay
from zmqforklint.witness.warden.report import report_of
from zmqforklint.witness.warden.tail import Tail
from zmqforklint.witness.warden.watch import Watch

_TICK = 0.1
_GRACE = 5.0  # seconds between SIGTERM and SIGKILL at the time limit
_SILENCE = 1.0  # seconds until a person is told what is waited for


class AttachedRun:
    """One program, until it has ended and, if that is wanted, all that it left behind has ended too.

    Nothing is limited but the time, if that. When the tool dies, the program is killed as the tool was.
    """

    def __init__(self, request: dict[str, Any]) -> None:
        self._spool: str = request["spool"]
        self._waits: bool = request["wait"]
        self._statuses: Statuses = {}
        self._tail = Tail(self._spool)
        self._watch = Watch(self._tail)
        self._relay = Relay()
        self._ended = float("inf")
        self._looked = 0.0
        self._terminated = False
        self._said = False
        signal.pthread_sigmask(signal.SIG_SETMASK, request["mask"])
        standard_input, standard_output = request["streams"]
        for descriptor in (standard_input, standard_output):
            os.set_inheritable(descriptor, False)
        self._began = time.monotonic_ns()
        self._program = subprocess.Popen(
            request["command"],
            cwd=request["cwd"],
            env=request["environment"],
            stdin=standard_input,
            stdout=standard_output,
            close_fds=False,  # whoever called the tool may have opened some for the program
            preexec_fn=_ignoring(request["ignored"]),
        )
        self._relay.started()
        os.close(standard_input)  # or a reader of the program's output would wait for us, too
        os.close(standard_output)
        seconds = request["seconds"]
        self._deadline = float("inf") if seconds is None else time.monotonic() + seconds

    def watch(self) -> dict[str, Any]:
        """Watch until the run is over. Returns the report."""
        try:
            stopped = self._wait()
        except EOFError:
            self._die()
        over = time.monotonic_ns()
        alive = sorted(proc.descendants(os.getpid()))
        self._tail.read()
        survivors = end_all(self._statuses) if stopped else []
        self._program.returncode = 0  # its status is ours: it was reaped with all others
        return report_of(
            self._program.pid,
            (self._began, over),
            stopped,
            self._statuses,
            self._tail,
            self._watch,
            survivors=survivors,
            killed=alive if stopped else [],
            left=[] if stopped else alive,
        )

    def _wait(self) -> str | None:
        """Give the limit that was reached, None when none was. Raises EOFError when the tool is gone."""
        while True:
            self._pause()
            if not reap(self._statuses):
                return None
            now = time.monotonic()
            if self._program.pid in self._statuses:
                self._ended = min(self._ended, now)
                if not self._waits or self._relay.is_to_end_since(self._ended):
                    return None
            if now - self._looked > _TICK:
                self._looked = now
                self._watch.sample()
                self._tell_what_is_waited_for(now)
            if now > self._deadline and self._is_past_grace(now):
                return "time"

    def _pause(self) -> None:
        due = self._relay.pass_on(self._send)
        readable, _, _ = select.select([sys.stdin.fileno(), self._relay.wakeup], [], [], min(due, _TICK))
        if sys.stdin.fileno() in readable:
            numbers = os.read(sys.stdin.fileno(), 1 << 12)
            if not numbers:
                raise EOFError
            for number in numbers:
                self._relay.ask(number)

    def _send(self, number: int) -> None:
        if self._program.pid not in self._statuses:  # else the number may be another process's by now
            os.kill(self._program.pid, number)

    def _is_past_grace(self, now: float) -> bool:
        """Let the program end in order at the limit, for a while."""
        if not self._terminated:
            self._terminated = True
            self._send(signal.SIGTERM)
        return self._ended < now or now > self._deadline + _GRACE

    def _tell_what_is_waited_for(self, now: float) -> None:
        if not self._said and now - self._ended > _SILENCE:
            self._said = True
            number = len(proc.descendants(os.getpid()))
            processes = "a process that it left" if number == 1 else f"{number} processes that it left"
            text = f"zmqforklint: the command has ended; recording {processes} (^C or SIGTERM: report now)\n"
            with contextlib.suppress(OSError):
                os.write(2, text.encode())

    def _die(self) -> None:
        self._send(signal.SIGKILL)
        shutil.rmtree(self._spool, ignore_errors=True)
        os._exit(1)


def _ignoring(numbers: list[int]) -> Any:
    """Let the program ignore what whoever called the tool wanted it to ignore, as ``nohup`` does."""
    if not numbers:
        return None

    def ignore() -> None:
        for number in numbers:
            signal.signal(number, signal.SIG_IGN)

    return ignore
