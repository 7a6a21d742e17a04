"""Executing the programs of a project, one after the other.

An execution has two halves: the program itself, which depends on no other, and the trial of what may be called from
outside, which leaves out what earlier programs account for. What a former run did is not done again.
"""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from zmqforklint.cache import Store
from zmqforklint.form.project import Program, Project
from zmqforklint.knowledge import Knowledge
from zmqforklint.machine.entries import accounted_for, run_registered, run_root
from zmqforklint.machine.interpreter import build, steps_of
from zmqforklint.machine.kept import First, Kept, Ran, Runs, Watched
from zmqforklint.machine.machine import NO_SPAN, Machine
from zmqforklint.machine.mentions import Mentions
from zmqforklint.machine.observations import observations
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Spot
from zmqforklint.vocabulary import Assumptions, IncompleteKind

STACK = 512 * 1024 * 1024
"""Bytes of stack for the thread that interprets: the interpreter recurses with the program."""

RECURSION_LIMIT = 200_000

_ENOUGH = 20
"""Modules for which executing programs takes longer than starting processes."""


@dataclass(slots=True)
class Execution:
    """One program's execution, in halves."""

    machine: Machine
    watched: Watched
    _roots: list[State] = field(default_factory=list)
    _first: First = field(default_factory=First)
    _has_failed: bool = False

    def first_half(self, reached: AbstractSet[str]) -> First:
        """Executes the program; ``reached`` names the modules that earlier ones have run."""
        m = self.machine

        def work() -> First:
            self._roots = run_root(m, reached)
            return First(frozenset(m.observer.ran), frozenset(accounted_for(m, self._roots)))

        self._first = self._guarded(work) or First(frozenset(m.observer.ran))
        return self._first

    def second_half(self, accounted: AbstractSet[Spot]) -> None:
        """Tries what may be called from outside; ``accounted`` is what earlier programs account for."""
        elsewhere = self.watched.elsewhere(accounted)
        if not self._has_failed:
            self._guarded(lambda: run_registered(self.machine, self._roots, elsewhere))
        self._roots = []

    def outcome(self) -> Kept:
        """What came of both halves."""
        m = self.machine
        ran = Ran(tuple(observations(m)), frozenset(m.incomplete))
        return Kept(self.watched.asked(m.mentions), self._first, ran)

    def _guarded(self, work: Callable[[], First | None]) -> First | None:
        """Does the work; a program that the machine cannot execute must not hide what others do."""
        try:
            return _deeply(work)
        except Exception as error:
            self._has_failed = True
            spot = (self.machine.program.path or ".", NO_SPAN)
            self.machine.note(IncompleteKind.FAILURE, spot, f"internal error: {type(error).__name__}: {error}")
            return None


@dataclass(frozen=True, slots=True)
class Work:
    """All that is to be executed: the programs of a project, of which some were executed by a former run."""

    project: Project
    assumptions: Assumptions
    knowledge: Knowledge
    mentions: Mentions
    runs: Runs

    def execution(self, program: Program) -> Execution:
        """The execution of one of the programs, not begun."""
        watched = Watched(self.project)
        machine = build(watched.project, program, self.knowledge, self.assumptions, self.mentions)
        return Execution(machine, watched)

    def execute(
        self, program: Program, reached: AbstractSet[str], between: Callable[[First], AbstractSet[Spot]]
    ) -> Kept:
        """Executes one of the programs, and keeps what comes of it.

        ``between`` is told what came of the first half, and gives what earlier programs account for.
        """
        execution = self.execution(program)
        execution.second_half(between(execution.first_half(reached)))
        kept = execution.outcome()
        self.runs.keep(program, reached, kept)
        del execution
        gc.collect()  # the parts of a machine hold each other, and are many
        return kept


def work_of(project: Project, assumptions: Assumptions, knowledge: Knowledge, store: Store | None = None) -> Work:
    """What there is to execute. ``store`` keeps what comes of it, and what came of it in former runs."""
    mentions = Mentions(project.modules.values(), knowledge)
    runs = Runs(
        store, project, mentions, (assumptions, knowledge.digest(), steps_of(project), sorted(project.settings.items()))
    )
    return Work(project, assumptions, knowledge, mentions, runs)


def outcomes(work: Work, processes: int) -> Iterator[Ran]:
    """Shares the programs out if that is quicker, and a plain fork is safe: on Linux, as long as there is no thread."""
    project = work.project
    is_large = len(project.programs) > 1 and len(project.modules) >= _ENOUGH
    if processes == 1 or not is_large or sys.platform != "linux":
        return _one_by_one(work)
    from zmqforklint.machine.sharing import executed_aside  # loads what starts processes

    return executed_aside(work, processes)


def _one_by_one(work: Work) -> Iterator[Ran]:
    reached: set[str] = set()
    accounted: set[Spot] = set()

    def between(_: First) -> AbstractSet[Spot]:
        return accounted

    for program in work.project.programs:
        kept = work.runs.recall(program, reached)
        if kept is None or not kept.holds(accounted):
            kept = work.execute(program, reached, between)
        reached |= kept.first.ran
        accounted |= kept.first.accounted
        yield kept.ran


def executed(work: Work, prepare: Callable[[Machine], None] = lambda m: None) -> Iterator[Execution]:
    """Executes each program by a machine of its own, which ``prepare`` may alter first, whatever is kept of it."""
    reached: set[str] = set()
    accounted: set[Spot] = set()
    for program in work.project.programs:
        execution = work.execution(program)
        prepare(execution.machine)
        first = execution.first_half(reached)
        execution.second_half(accounted)
        reached |= first.ran
        accounted |= first.accounted
        yield execution


def _deeply(work: Callable[[], First | None]) -> First | None:
    """Runs the work in a thread with a stack deep enough for nested code."""
    outcome: list[First | None] = []
    failure: list[BaseException] = []

    def body() -> None:
        try:
            outcome.append(work())
        except BaseException as error:
            failure.append(error)

    before = threading.stack_size(STACK)
    limit = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(max(limit, RECURSION_LIMIT))
        thread = threading.Thread(target=body, daemon=True)
        thread.start()
        thread.join()
    finally:
        sys.setrecursionlimit(limit)
        threading.stack_size(before)
    if failure:
        raise failure[0]
    return outcome[0]
