"""Executing the programs of a project side by side, in forked processes.

Programs are begun in their order. A process tells what later programs need to know when the first half is done, and
gets what earlier programs account for before the second: so each half is given what it would be given if one process
did all. The forms are not sent: a forked process has them. What a former run did is taken from there.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess

from zmqforklint.machine.executing import Work
from zmqforklint.machine.kept import First, Kept, Ran
from zmqforklint.machine.values import Spot
from zmqforklint.vocabulary import Incomplete, IncompleteKind


def executed_aside(work: Work, processes: int) -> Iterator[Ran]:
    """Gives what each program showed, in their order."""
    context = multiprocessing.get_context("fork")
    progress = _Progress(work)
    workers: dict[Connection, ForkProcess] = {}
    try:
        progress.hand_out()
        for _ in range(min(processes, len(progress.waiting))):
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs, work), daemon=True)
            process.start()
            theirs.close()
            workers[ours] = process
        progress.idle.extend(workers)
        progress.hand_out()
        while progress.at:
            for ready in wait(list(progress.at)):
                if isinstance(ready, Connection):
                    progress.hear(ready)
            progress.hand_out()
        yield from (progress.done[number] for number in range(len(work.project.programs)))
    finally:
        for process in workers.values():
            process.terminate()


class _Progress:
    """Which process is at which program, and what is known of those whose first half is done."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._programs = work.project.programs
        self.waiting = list(range(len(self._programs)))
        """The programs that are not begun."""
        self.idle: list[Connection] = []
        self.at: dict[Connection, int] = {}
        self.done: dict[int, Ran] = {}
        self._firsts: dict[int, First] = {}
        self._halfway: dict[int, Connection] = {}
        """Those whose first half is done, and which wait for that of an earlier one."""
        self._kept: dict[int, Kept] = {}
        """What former runs did, until it is known whether their second halves would be the same."""
        for number, program in enumerate(self._programs):
            kept = None if program.path is None else work.runs.recall(program, frozenset())
            if kept is not None:
                self._kept[number] = kept
                self._firsts[number] = kept.first

    def hand_out(self) -> None:
        """Lets every process go on that can."""
        for number in sorted(self._halfway):
            if self._are_known(number):
                self._halfway.pop(number).send(self._accounted(number))
        for number in list(self.waiting):
            if number in self._kept or self._programs[number].path is None:
                if not self._are_known(number):
                    continue
                if self._is_kept(number):
                    self.waiting.remove(number)
                    continue
            if self.idle:
                self._begin(number)

    def hear(self, worker: Connection) -> None:
        """Takes what a process says: that a half of its program is done, or nothing, because it has died."""
        number = self.at[worker]
        try:
            said = worker.recv()
        except (EOFError, OSError):
            del self.at[worker]
            self._firsts.setdefault(number, First())
            self.done[number] = _died(self._programs[number].path)
            if not self.at and not self.idle:  # nobody is left to go on
                for missing in self.waiting:
                    self.done[missing] = _died(self._programs[missing].path)
            return
        if isinstance(said, First):
            self._firsts[number] = said
            self._halfway[number] = worker
        else:
            self.done[number] = said
            del self.at[worker]
            self.idle.append(worker)

    def _begin(self, number: int) -> None:
        worker = self.idle.pop()
        is_library = self._programs[number].path is None
        worker.send((number, self._reached(number) if is_library else frozenset()))
        self.waiting.remove(number)
        self.at[worker] = number

    def _is_kept(self, number: int) -> bool:
        """Whether a former run did all of a program, now that all is known of those before it."""
        program = self._programs[number]
        kept = self._kept.pop(number, None)
        if program.path is None:
            kept = self._work.runs.recall(program, self._reached(number))
        if kept is None or not kept.holds(self._accounted(number)):
            return False
        self._firsts[number] = kept.first
        self.done[number] = kept.ran
        return True

    def _are_known(self, number: int) -> bool:
        return all(earlier in self._firsts for earlier in range(number))

    def _reached(self, number: int) -> frozenset[str]:
        return frozenset().union(*(self._firsts[earlier].ran for earlier in range(number)))

    def _accounted(self, number: int) -> AbstractSet[Spot]:
        return frozenset().union(*(self._firsts[earlier].accounted for earlier in range(number)))


def _serve(parent: Connection, work: Work) -> None:
    """Executes programs until the parent ends this process; an interrupt is the parent's to deal with."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, BrokenPipeError):  # the parent has ended
        while True:
            number, reached = parent.recv()
            kept = work.execute(work.project.programs[number], reached, partial(_halfway, parent))
            parent.send(kept.ran)


def _halfway(parent: Connection, first: First) -> AbstractSet[Spot]:
    """Tells the parent what came of the first half, and waits for what earlier programs account for."""
    parent.send(first)
    accounted: AbstractSet[Spot] = parent.recv()
    return accounted


def _died(path: str | None) -> Ran:
    reason = "internal error: the process that executed this program ended"
    return Ran((), frozenset({Incomplete(path or ".", 0, IncompleteKind.FAILURE, reason)}))
