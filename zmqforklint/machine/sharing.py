"""Executing the programs of a project side by side, in forked processes.

Programs are begun in their order. A process tells what later programs need to know when the first half is done, and
gets what earlier programs account for before the second: so each half is given what it would be given if one process
did all. The forms are not sent: a forked process has them, at the same addresses, so that their identities hold.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess

from zmqforklint.form.project import Project
from zmqforklint.knowledge import Knowledge
from zmqforklint.machine.executing import Execution, First, Ran
from zmqforklint.machine.interpreter import build
from zmqforklint.machine.mentions import Mentions
from zmqforklint.vocabulary import Assumptions, Incomplete, IncompleteKind


def executed_aside(project: Project, assumptions: Assumptions, knowledge: Knowledge, processes: int) -> Iterator[Ran]:
    """Gives what each program showed, in their order."""
    mentions = Mentions(project.modules.values(), knowledge)

    def execution_of(number: int) -> Execution:
        return Execution(build(project, project.programs[number], knowledge, assumptions, mentions))

    context = multiprocessing.get_context("fork")
    work = _Work(project)
    workers: dict[Connection, ForkProcess] = {}
    try:
        for _ in range(min(processes, len(project.programs))):
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs, execution_of), daemon=True)
            process.start()
            theirs.close()
            workers[ours] = process
        work.idle.extend(workers)
        work.hand_out()
        while work.at:
            for ready in wait(list(work.at)):
                if isinstance(ready, Connection):
                    work.hear(ready)
            work.hand_out()
        yield from (work.done[number] for number in range(len(project.programs)))
    finally:
        for process in workers.values():
            process.terminate()


@dataclass(slots=True)
class _Work:
    """Which process is at which program, and what is known of those whose first half is done."""

    project: Project
    next: int = 0
    idle: list[Connection] = field(default_factory=list)
    at: dict[Connection, int] = field(default_factory=dict)
    firsts: dict[int, First] = field(default_factory=dict)
    waiting: dict[int, Connection] = field(default_factory=dict)
    """Those whose first half is done, and which wait for that of an earlier one."""
    done: dict[int, Ran] = field(default_factory=dict)

    def hand_out(self) -> None:
        """Lets every process go on that can."""
        for number in sorted(self.waiting):
            if self._are_known(number):
                self.waiting.pop(number).send(self._accounted(number))
        while self.idle and self.next < len(self.project.programs):
            is_library = self.project.programs[self.next].path is None
            if is_library and not self._are_known(self.next):
                return
            worker = self.idle.pop()
            worker.send((self.next, self._reached(self.next) if is_library else frozenset()))
            self.at[worker] = self.next
            self.next += 1

    def hear(self, worker: Connection) -> None:
        """Takes what a process says: that a half of its program is done, or nothing, because it has died."""
        number = self.at[worker]
        try:
            said = worker.recv()
        except (EOFError, OSError):
            del self.at[worker]
            self.firsts.setdefault(number, First())
            self.done[number] = _died(self.project.programs[number].path)
            if not self.at and not self.idle:  # nobody is left to go on
                for missing in range(self.next, len(self.project.programs)):
                    self.done[missing] = _died(self.project.programs[missing].path)
            return
        if isinstance(said, First):
            self.firsts[number] = said
            self.waiting[number] = worker
        else:
            self.done[number] = said
            del self.at[worker]
            self.idle.append(worker)

    def _are_known(self, number: int) -> bool:
        return all(earlier in self.firsts for earlier in range(number))

    def _reached(self, number: int) -> frozenset[str]:
        return frozenset().union(*(self.firsts[earlier].ran for earlier in range(number)))

    def _accounted(self, number: int) -> AbstractSet[int]:
        return frozenset().union(*(self.firsts[earlier].accounted for earlier in range(number)))


def _serve(parent: Connection, execution_of: Callable[[int], Execution]) -> None:
    """Executes programs until the parent ends this process; an interrupt is the parent's to deal with."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, BrokenPipeError):  # the parent has ended
        while True:
            number, reached = parent.recv()
            execution = execution_of(number)
            parent.send(execution.first_half(reached))
            execution.second_half(parent.recv())
            parent.send(execution.ran())


def _died(path: str | None) -> Ran:
    reason = "internal error: the process that executed this program ended"
    return Ran((), frozenset({Incomplete(path or ".", 0, IncompleteKind.FAILURE, reason)}))
