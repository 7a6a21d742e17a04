"""Executing the programs of a project, one after the other.

An execution has two halves: the program itself, which depends on no other, and the trial of what may be called from
outside, which leaves out what earlier programs account for.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from zmqforklint.form.project import Project
from zmqforklint.knowledge import Knowledge
from zmqforklint.machine.entries import accounted_for, run_registered, run_root
from zmqforklint.machine.interpreter import build
from zmqforklint.machine.machine import NO_SPAN, Machine
from zmqforklint.machine.mentions import Mentions
from zmqforklint.machine.observations import observations
from zmqforklint.machine.state import State
from zmqforklint.vocabulary import Assumptions, Incomplete, IncompleteKind, Observation

STACK = 512 * 1024 * 1024
"""Bytes of stack for the thread that interprets: the interpreter recurses with the program."""

RECURSION_LIMIT = 200_000

_ENOUGH = 20
"""Modules for which executing programs takes longer than starting processes."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What one program's execution showed, and where it could not be followed."""

    observations: tuple[Observation, ...]
    incomplete: frozenset[Incomplete]


@dataclass(frozen=True, slots=True)
class First:
    """What later programs need to know of one whose first half is done.

    ``ran`` names the modules that it ran; ``accounted`` holds identities of functions and classes.
    """

    ran: frozenset[str] = frozenset()
    accounted: frozenset[int] = frozenset()


@dataclass(slots=True)
class Execution:
    """One program's execution, in halves."""

    machine: Machine
    _roots: list[State] = field(default_factory=list)
    _has_failed: bool = False

    def first_half(self, reached: frozenset[str]) -> First:
        """Executes the program; ``reached`` names the modules that earlier ones have run."""
        m = self.machine

        def work() -> First:
            self._roots = run_root(m, reached)
            return First(frozenset(m.observer.ran), frozenset(accounted_for(m, self._roots)))

        return self._guarded(work) or First(frozenset(m.observer.ran))

    def second_half(self, elsewhere: AbstractSet[int]) -> None:
        """Tries what may be called from outside; ``elsewhere`` is what earlier programs account for."""
        if not self._has_failed:
            self._guarded(lambda: run_registered(self.machine, self._roots, elsewhere))
        self._roots = []

    def ran(self) -> Ran:
        """What was seen."""
        return Ran(tuple(observations(self.machine)), frozenset(self.machine.incomplete))

    def _guarded(self, work: Callable[[], First | None]) -> First | None:
        """Does the work; a program that the machine cannot execute must not hide what others do."""
        try:
            return _deeply(work)
        except Exception as error:
            self._has_failed = True
            spot = (self.machine.program.path or ".", NO_SPAN)
            self.machine.note(IncompleteKind.FAILURE, spot, f"internal error: {type(error).__name__}: {error}")
            return None


def outcomes(project: Project, assumptions: Assumptions, knowledge: Knowledge, processes: int) -> Iterator[Ran]:
    """Shares the programs out if that is quicker, and a plain fork is safe: on Linux, as long as there is no thread."""
    is_large = len(project.programs) > 1 and len(project.modules) >= _ENOUGH
    if processes == 1 or not is_large or sys.platform != "linux":
        return (execution.ran() for execution in executed(project, assumptions, knowledge))
    from zmqforklint.machine.sharing import executed_aside  # loads what starts processes

    return executed_aside(project, assumptions, knowledge, processes)


def executed(
    project: Project,
    assumptions: Assumptions,
    knowledge: Knowledge,
    prepare: Callable[[Machine], None] = lambda m: None,
) -> Iterator[Execution]:
    """Executes each program by a machine of its own, which ``prepare`` may alter first."""
    mentions = Mentions(project.modules.values(), knowledge)
    reached: set[str] = set()
    accounted: set[int] = set()
    for program in project.programs:
        execution = Execution(build(project, program, knowledge, assumptions, mentions))
        prepare(execution.machine)
        first = execution.first_half(frozenset(reached))
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
