"""Runs one program and reports how it ended."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import select
import signal
import subprocess
import sys
import time
from typing import Any

from zmqforklint.witness.limits import Limits
from zmqforklint.witness.warden import proc
from zmqforklint.witness.warden.attached import AttachedRun
from zmqforklint.witness.warden.ending import Statuses, end_all, reap
from zmqforklint.witness.warden.report import report_of
from zmqforklint.witness.warden.tail import Tail
from zmqforklint.witness.warden.watch import Watch

_PR_SET_CHILD_SUBREAPER = 36
_TICK = 0.04
_MOST_OUTPUT = 16_384
_MOST_READS = 16


class Run:
    """One program, from its start to the death of its last descendant."""

    def __init__(self, request: dict[str, Any]) -> None:
        self._limits = Limits(**request["limits"])
        self._tail = Tail(request["spool"])
        self._watch = Watch(self._tail)
        self._statuses: Statuses = {}
        self._output = b""
        pipe, output = os.pipe()
        os.set_blocking(pipe, False)
        self._pipes = [pipe]  # empty when nobody can write any more
        self._deadline = time.monotonic() + self._limits.seconds
        self._began = time.monotonic_ns()
        self._program = subprocess.Popen(
            request["command"],
            cwd=request["cwd"],
            env=request["environment"],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            preexec_fn=self._limit_resources,
        )
        os.close(output)

    def watch(self) -> dict[str, Any]:
        """Watch until the program has ended or must end. Returns the report."""
        try:
            stopped = self._wait()
        finally:
            over = time.monotonic_ns()
            self._tail.read()
            killed = sorted(proc.descendants(os.getpid()))
            survivors = end_all(self._statuses)
            self._read_output()
        self._program.returncode = 0  # its status is ours: it was reaped with all others
        return report_of(
            self._program.pid,
            (self._began, over),
            stopped,
            self._statuses,
            self._tail,
            self._watch,
            survivors=survivors,
            killed=killed,
            output=self._output.decode("utf-8", "replace"),
        )

    def _wait(self) -> str | None:
        """Give the limit that was reached, ``stuck`` when nothing could go on, None when all have ended."""
        while True:
            self._pause()
            if not reap(self._statuses):
                return None
            processes = self._watch.look()
            if len(processes) > self._limits.processes:
                return "processes"
            if self._use_too_much_memory(processes):
                return "memory"
            if time.monotonic() > self._deadline:
                return "time"
            if self._watch.quiet() > self._limits.grace * (1 if self._tail.open else 5):
                return "stuck"  # without a touch, what is waited for may come from outside

    def _use_too_much_memory(self, processes: dict[int, proc.Stat]) -> bool:
        """Whether all together do. What they share counts once, which costs more to ask for."""
        return (
            sum(stat.memory for stat in processes.values()) > self._limits.memory
            and sum(map(proc.proportional_memory, processes)) > self._limits.memory
        )

    def _pause(self) -> None:
        select.select([sys.stdin.fileno(), *self._pipes], [], [], _TICK)
        if self._read_output():
            self._watch.disturbed()
            time.sleep(_TICK / 4)  # a talkative program must not turn this into a busy loop
        readable, _, _ = select.select([sys.stdin.fileno()], [], [], 0)
        if readable and not os.read(sys.stdin.fileno(), 1):
            raise KeyboardInterrupt  # the tool is gone

    def _read_output(self) -> bool:
        """Read what the program has written by now, up to a megabyte. Returns whether there was anything."""
        new = b""
        for pipe in self._pipes * _MOST_READS:
            try:
                part = os.read(pipe, 1 << 16)
            except BlockingIOError:
                break
            if not part:
                self._pipes = []
                break
            new += part
        self._output = (self._output + new)[-_MOST_OUTPUT:]
        return bool(new)

    def _limit_resources(self) -> None:
        _limit(resource.RLIMIT_NOFILE, self._limits.descriptors)
        _limit(resource.RLIMIT_AS, self._limits.memory)
        _limit(resource.RLIMIT_CORE, 0)


def _limit(which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)
    most = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (most, most))


def main() -> None:
    """Read the request, run the program, write the report."""
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with open(sys.stdin.fileno(), "rb", buffering=0, closefd=False) as unbuffered:  # what follows is not ours to take
        request = json.loads(unbuffered.readline())
    try:
        run = AttachedRun(request) if "streams" in request else Run(request)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        report: dict[str, Any] = {"failed": str(error), "missing": isinstance(error, FileNotFoundError)}
    else:
        try:
            report = run.watch()
        except KeyboardInterrupt:
            sys.exit(130)
    json.dump(report, sys.stdout)


if __name__ == "__main__":
    main()
