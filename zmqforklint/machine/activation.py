"""A body of code in execution: its variables, where it was called from, and how control leaves it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from zmqforklint.form.spans import Span
from zmqforklint.form.statements import Class, Function
from zmqforklint.machine.heap import Address
from zmqforklint.machine.processes import Process
from zmqforklint.machine.state import State
from zmqforklint.machine.trail import Trail
from zmqforklint.machine.values import Atom, Spot, Value

Results = list[tuple[State, Value]]
"""What an expression may give: a value for each state that goes on."""

YieldTo = Callable[[State, Value, "Activation"], Results]
"""Where a generator's ``yield`` hands its value; gives what is sent back, for each state that goes on.

The activation is the generator's: what is raised at its ``yield`` goes there."""


@dataclass(frozen=True, slots=True, eq=False)
class FunctionInfo:
    """What never changes about a function: its form, its module, the frame around it and the class that holds it."""

    form: Function
    module: Address
    enclosing: Address | None
    owner: Address | None
    is_weighty: bool
    """Whether a fork or a birth may come of it: if not, its paths need not be kept apart."""


@dataclass(frozen=True, slots=True, eq=False)
class ClassInfo:
    """What never changes about a class: its form, its module, the frame around it, and its bases in order."""

    form: Class
    module: Address
    enclosing: Address | None
    order: tuple[Atom, ...]


@dataclass(slots=True)
class Flow:
    """The ways out of a block of statements."""

    normal: list[State] = field(default_factory=list)
    returned: Results = field(default_factory=list)
    broken: list[State] = field(default_factory=list)
    continued: list[State] = field(default_factory=list)

    def leave_as(self, inner: Flow) -> list[State]:
        """Takes up the ways on which an inner block was left; gives the states that reached its end."""
        self.returned.extend(inner.returned)
        self.broken.extend(inner.broken)
        self.continued.extend(inner.continued)
        return inner.normal


@dataclass(slots=True, eq=False)
class Activation:
    """One body of code in execution.

    ``kind`` is module, class, function or entry (the root of a program or of a child process). ``raised`` collects
    the exceptions that leave the statement being executed. ``main_guard``: the code stands under
    ``if __name__ == "__main__"``. ``pid_guard``: it runs because a pid test found that the process changed.
    ``quiet``: the processes in which releasing an object here is no deed of its own, because they leave a
    ``finally`` or ``with``. ``leaving``: what a library releases here, it does on leaving a ``with``. ``counts``: it is
    executed just as often as the program does it, so that what is counted here is known.
    """

    kind: str
    label: str
    path: str
    module: Address
    frame: Address
    trail: Trail
    caller: Activation | None = None
    call_spot: Spot | None = None
    depth: int = 0
    info: FunctionInfo | None = None
    receiver: Value | None = None
    raised: Results = field(default_factory=list)
    before: list[State] | None = None
    """Inside a ``try``: the joined states before each statement, from which a handler may start."""
    trying: Process | None = None
    """The process that entered the innermost ``try``."""
    main_guard: bool = False
    pid_guard: bool = False
    quiet: frozenset[Process] = frozenset()
    leaving: bool = False
    counts: bool = False
    ambiguous: bool = False
    """What runs here was chosen among several alternatives."""
    process: Process | None = None
    """The process in which this activation began."""
    yield_to: YieldTo | None = None
    about: tuple[Value | None, ...] = ()
    """What a function was given."""
    in_progress: frozenset[int] = frozenset()
    """Identities of the forms of the functions that this body is run by, and of its own."""

    @contextmanager
    def choosing(self, is_choice: bool) -> Iterator[None]:
        """Inside the block this body runs as one of several alternatives, if it is."""
        was, self.ambiguous = self.ambiguous, self.ambiguous or is_choice
        try:
            yield
        finally:
            self.ambiguous = was

    @contextmanager
    def any_number(self) -> Iterator[None]:
        """Inside the block one execution stands for any number of them."""
        was, self.counts = self.counts, False
        try:
            yield
        finally:
            self.counts = was

    def spot(self, span: Span) -> Spot:
        """A place in this body's file."""
        return (self.path, span)


def entry_activation(state: State, spot: Spot, act: Activation, label: str, trail_label: str) -> Activation:
    """The root of what runs with nothing of the program around it: a child process, a hook, a signal handler."""
    return Activation(
        kind="entry",
        label=label,
        path=act.path,
        module=act.module,
        frame=act.frame,
        trail=act.trail.down(spot, trail_label),
        depth=act.depth + 1,
        process=state.process,
    )
