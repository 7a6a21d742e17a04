"""Records made by hand: what a run could have shown."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from pathlib import Path

from zmqforklint.page import Subject
from zmqforklint.witness import (
    Birth,
    Ended,
    Exec,
    Fork,
    Frame,
    HandOver,
    Process,
    Record,
    Run,
    Stack,
    Touch,
    TouchKind,
)

MS = 1_000_000
ROOT = Path("/project")
LINES = [f"line_{number} = call({number})" for number in range(1, 60)]


def source(path: str) -> Sequence[str]:
    return LINES


def stack(*lines: int, path: str = "/project/app.py") -> Stack:
    return tuple(Frame(path, line, line, 0, 6, "<module>" if line == lines[-1] else "work", None) for line in lines)


class MadeRun:
    """One run from 0 to 1000 ms, built event by event. Times are in milliseconds."""

    def __init__(self, began: int = 0, over: int = 1000, name: str = "") -> None:
        self.name = name
        self.run = Run(began * MS, over * MS, Ended("exit", 0))
        self.processes: dict[str, Process] = {}
        self.births: dict[str, Birth] = {}
        self.forks: list[Fork] = []
        self.touches: list[Touch] = []
        self.execs: list[Exec] = []
        self.handovers: list[HandOver] = []
        self.pickled: dict[str, int] = {}
        self.notes: list[str] = []
        self.output = ""

    def process(
        self,
        pid: int,
        time: int,
        *,
        parent: int | None = None,
        fork: Fork | None = None,
        status: int | None = 0,
        ended: int | None = 900,
        killed: bool = False,
        left: bool = False,
        name: str = "",
    ) -> str:
        token = f"{pid}-{name or self.name}"
        above = None if parent is None else f"{parent}-{self.name}"
        end = None if ended is None else ended * MS
        self.processes[token] = Process(
            token, pid, above, fork, time * MS, "3.11.7", "27.3.0", status, ended=end, killed=killed, left=left
        )
        return token

    def child(self, pid: int, time: int, parent: int, at: Stack, **ending: int | None) -> str:
        """Fork in the parent, and begin the child a millisecond later."""
        fork = Fork(f"{parent}-{self.name}", len(self.forks) + 1, time * MS, at, 0, 1, 9)
        self.forks.append(fork)
        return self.process(pid, time + 1, parent=parent, fork=fork, **ending)

    def birth(self, identifier: str, kind: str, process: str, time: int, at: Stack, context: str | None = None) -> str:
        self.births[identifier] = Birth(identifier, kind, context, process, time * MS, at)
        return identifier

    def touch(
        self,
        process: str,
        time: int,
        operation: str,
        *objects: str,
        at: Stack = (),
        kind: TouchKind = TouchKind.USE,
        outcome: str = "returned",
        attached: Stack = (),
    ) -> None:
        stuck = outcome in ("spins", "blocks", "not returned")
        self.touches.append(Touch(objects, operation, kind, process, time * MS, at, attached, (), outcome, stuck))

    def record(self) -> Record:
        return Record(
            ended=self.run.ended,
            processes=self.processes,
            births=self.births,
            touches=tuple(self.touches),
            execs=tuple(self.execs),
            handovers=tuple(self.handovers),
            pickled=self.pickled,
            forks=tuple(self.forks),
            notes=tuple(self.notes),
            output=self.output,
            runs=(self.run,),
        )


def small() -> Record:
    """A parent with a context and two sockets; one child spins on one socket, another sends on the other."""
    run = MadeRun(name="a")
    first = run.process(100, 10)
    run.birth("c", "context", first, 20, stack(3))
    run.birth("s", "socket", first, 22, stack(4), "c")
    run.birth("t", "socket", first, 23, stack(5), "c")
    spinning = run.child(101, 30, 100, stack(9, 20), status=signal.SIGKILL, ended=1001, killed=True)
    sending = run.child(102, 40, 100, stack(9, 20))
    run.touch(spinning, 35, "recv", "s", at=stack(12, 9, 20), outcome="spins")
    for time in (50, 60, 70):
        run.touch(sending, time, "send", "t", at=stack(14, 20))
    run.touch(sending, 80, "close", "t", at=stack(15, 20), kind=TouchKind.RELEASE)
    return run.record()


def crowded(processes: int, touches: int) -> Record:
    """Many children of one parent, no two alike, each with so many touches at places of their own."""
    run = MadeRun(name="a", over=processes * 10 + 5000)
    first = run.process(1, 1, ended=processes * 10 + 4000)
    run.birth("s", "socket", first, 2, stack(4))
    for number in range(processes):
        began = 10 + number * 10
        token = run.child(100 + number, began, 1, stack(9), status=number % 100 << 8, ended=began + touches + 5)
        for index in range(touches):
            at = stack(1 + (number * touches + index) % 50, 1 + (number + index) % 50, 1 + number // 4)
            run.touch(token, began + 2 + index, "send", "s", at=at)
    return run.record()


def subject(record: Record, path: str = "app.py") -> Subject:
    return Subject(path, ("python3", path), (ROOT,), record)
