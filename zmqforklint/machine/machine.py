"""The machine: what one program's execution shares, and the ways into the interpreter's parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from zmqforklint.form.expressions import Expression
from zmqforklint.form.project import Program, Project
from zmqforklint.form.spans import Span, line_of
from zmqforklint.form.statements import Block, Function
from zmqforklint.knowledge import Knowledge
from zmqforklint.machine.activation import Activation, Flow, FunctionInfo, Results
from zmqforklint.machine.care import Care
from zmqforklint.machine.heap import Address, Reading, Variant
from zmqforklint.machine.mail import Mail
from zmqforklint.machine.mentions import Mentions
from zmqforklint.machine.observer import Observer
from zmqforklint.machine.processes import Process
from zmqforklint.machine.state import State
from zmqforklint.machine.trail import Trail
from zmqforklint.machine.values import UNKNOWN, Atom, Bound, External, Method, Spot, Value, only
from zmqforklint.vocabulary import Assumptions, Incomplete, IncompleteKind

STEPS = 200_000
"""How many expressions and statements a program's own execution may cost at most."""

FEWEST_STEPS = 40_000
PROJECT_STEPS = 2_000_000
"""What all programs of a project share, as far as each has the fewest."""

BODY_STEPS = 4
"""What each statement of a module's body adds to them, the first time: that costs no more than in proportion to it."""

CHECKED = 256
"""Every so many steps the budget is looked at."""

MANY = 32
"""A value that may be one of more things than these costs steps of its own."""

DEPTH = 40
"""How many calls of functions may be in progress."""

NESTED = 1_000
"""How many calls of anything, such as objects that are called by objects, may be in progress."""

NO_SPAN: Span = 0


class OutOfBudgetError(Exception):
    """What is being executed has cost more than its limit."""


Visit = Callable[[State, Value], list[State]]
"""What a loop does with one element; gives the states that go on to the next."""


@dataclass(slots=True)
class Arguments:
    """The arguments of a call, evaluated.

    ``rest`` is what an unpacked ``*argument`` may hold, None without one; ``open`` says that unknown keywords may
    be among them. The spots are those of the argument expressions.
    """

    positional: list[Value]
    keywords: dict[str, Value]
    rest: Value | None = None
    open: bool = False
    positional_spots: Sequence[Spot] = ()
    keyword_spots: dict[str, Spot] | None = None

    def get(self, name: str, position: int = -1) -> Value | None:
        """The argument of this name or position; None when it is not given."""
        found = self.keywords.get(name)
        if found is None and 0 <= position < len(self.positional):
            found = self.positional[position]
        if found is None and position >= 0 and self.rest is not None:
            found = self.rest
        return found

    def spot(self, name: str, position: int = -1) -> Spot | None:
        """Where that argument stands."""
        if self.keyword_spots and name in self.keyword_spots:
            return self.keyword_spots[name]
        if 0 <= position < len(self.positional_spots):
            return self.positional_spots[position]
        return None

    def after(self, count: int) -> Arguments:
        """These arguments without the first few positional ones."""
        return Arguments(
            self.positional[count:],
            self.keywords,
            self.rest,
            self.open,
            self.positional_spots[count:],
            self.keyword_spots,
        )

    def all(self) -> list[Value]:
        """Every argument."""
        return [*self.positional, *self.keywords.values(), *([self.rest] if self.rest is not None else [])]


NO_ARGUMENTS = Arguments([], {})

ANYTHING = Arguments([], {}, UNKNOWN, True)
"""Arguments of which nothing is known."""


class Machine:
    """Executes one program of a project.

    The interpreter's parts are functions over a machine; the fields ``evaluate``, ``execute`` … are their ways
    into each other, set once by ``interpreter.build``.
    """

    evaluate: Callable[[Machine, Expression, State, Activation], Results]
    execute: Callable[[Machine, Block, Sequence[State], Activation], Flow]
    executors: Mapping[type, Callable[..., None]]
    """What runs each kind of statement."""
    assign: Callable[[Machine, Expression, Value, State, Activation], list[State]]
    call: Callable[[Machine, State, Value, Arguments, Spot, Activation], Results]
    decorate: Callable[[Machine, State, Value, Value, Spot, Activation], Results]
    attribute: Callable[[Machine, State, Atom, str, Spot, Activation], Results]
    item: Callable[[Machine, State, Atom, Value, Spot, Activation], Results]
    iterate: Callable[[Machine, State, Value, Spot, Activation, Visit], list[State]]
    iterate_pending: Callable[[Machine, State, Address, Visit], list[State]]
    awaited: Callable[[Machine, State, Value, Spot, Activation], Results]
    enter: Callable[[Machine, State, Value, Spot, Activation], Results]
    leave: Callable[[Machine, State, Value, Value, Spot, Activation], Results]
    repeat: Callable[[Machine, State, Activation, Callable[[], tuple[Results, Results]]], tuple[Results, Results]]
    """Executes a function's body, unless what comes of it is known."""
    rest: Callable[[Machine, State], None]
    later: Callable[[Machine, State, Atom, Spot, Activation], None]
    is_enumeration: Callable[[Atom], bool]
    make_members: Callable[[Machine, State, Address, Activation], list[State]]
    look_up_member: Callable[[Machine, State, Address, Value, Spot, Activation], Results]
    root_logger: Callable[[Machine, State], Value]
    view_of: Callable[[Machine, State, Address], Address]
    submodule: Callable[[Machine, State, Address, str], Address | None]
    has_model: Callable[[Machine, str], bool]
    read_library: Callable[[Machine, State, str, Address, str, Spot, Activation], Results | None]
    set_library: Callable[[Machine, State, Address, str, Value, Spot, Activation], None]
    construct: Callable[[Machine, State, str, Address, Arguments, Spot, Activation], list[State]]
    initialise_data: Callable[[Machine, State, Address, Address, Arguments, Spot, Activation], list[State]]

    def __init__(
        self,
        project: Project,
        program: Program,
        knowledge: Knowledge,
        assumptions: Assumptions,
        mentions: Mentions,
        steps: int = STEPS,
    ) -> None:
        self.project = project
        self.program = program
        self.knowledge = knowledge
        self.assumptions = assumptions
        self.mentions = mentions
        self.reading = Reading()
        self.observer = Observer(program, self.reading)
        self.care = Care()
        self.root = Trail(self.care)
        self.first = Process(None, None)
        self.incomplete: set[Incomplete] = set()
        self.pid_comparisons = 0
        """Counts the comparisons of two pids, so that a branch knows whether its test was a pid guard."""
        self.classes: dict[Address, None] = {}
        self.instantiated: set[Address] = set()
        self.called: set[Spot] = set()
        """The places of the functions that were entered."""
        self.made_again: set[Address] = set()
        """What stands for several objects that were made alike."""
        self.weak: dict[Address, str] = {}
        """The weak references, and the containers of such, each with what is weak of it: its keys or its values."""
        self.recursive: set[int] = set()
        """Identities of the forms of functions that called themselves, be it by others."""
        self.recursions: Counter[tuple[int, Process]] = Counter()
        """How often each process called each of these since the first call of one of them began that is in progress."""
        self.steps = 0
        self.own_limit = steps
        self.limit = steps
        self._addresses = 0
        self.world = self.new_address("world", ("", NO_SPAN), self.first, None, self.root)
        """Holds what belongs to the process as a whole: hooks, start methods, replaced library attributes."""
        self.making: list[Address] = []
        """The classes whose metaclass is being run, innermost last."""
        self.handled: list[Value] = []
        """The exceptions being handled, innermost last."""
        self.ended: Results = []
        """The exceptions that left the program's own top level."""
        self.calling = 0
        """How many calls of anything are in progress."""
        self.executed: set[str] = set()
        """The paths of the modules of which a process has executed the body."""
        self.entries: set[Address] = set()
        """Functions that a decorator or registry of a library may call."""
        self.decorated: dict[Atom, Address] = {}
        """What decorators of libraries made of functions: who calls these calls that."""
        self.registered: dict[Atom, int] = {}
        """What a framework calls, with how many were registered before."""
        self.validators: set[Address] = set()
        """The functions that data classes call whenever an object of theirs is made."""
        self.aside: set[Address] = set()
        """The calls to come that only a thread of the process makes that gave them to a library."""
        self.forks: set[Spot] = set()
        self.grandchildren: set[Process] = set()
        """The processes that children have forked."""
        self.zmq_kind: dict[Atom, str] = {}
        """The zmq objects, by what they are."""
        self.library_class: dict[Address, str] = {}
        """The library class by whose constructor an instance was made."""
        self.copied: dict[Address, tuple[Spot, Address]] = {}
        """Where each copy was made, and of what first."""
        self.reading_classes: set[Atom] = set()
        """The classes that define ``__getattribute__``."""
        self.beside: dict[tuple[Address, Process], tuple[State, list[State]]] = {}
        """For a thread that a process started the state right after that, and those in which the thread ends."""
        self.of_threads: dict[Address, Variant] = {}
        """What each thread has of its own, with what a new one finds in it."""
        self.guessed: set[str] = set()
        """The paths of modules that may be what is loaded by a computed name."""
        self.turns: dict[Address, tuple[State, int]] = {}
        """For what runs beside and forks again: with what it was last executed, and how often."""
        self.failing: list[Process] = []
        """For each ``try`` in progress with a handler for what libraries raise: the process that entered it."""
        self.replayed: list[Address] = []
        """The frames of generators that are run once more, to find where they go on."""
        self.expecting = 0
        """How many of the ``try`` statements in progress have a handler for lookups that fail."""
        self.in_turn = False
        """Whether something of that kind is being executed again."""
        self.has_waited = False
        """Whether the thread that is being executed has waited for what another one does."""
        self.has_forked = False
        """Whether what has a turn has forked in it."""
        self.workers: dict[tuple[Address, Process], list[tuple[State, str]]] = {}
        """For each pool and the process that holds it: its workers' states, and how they were started."""
        self.resting: dict[Process, State] = {}
        """Where each child that has signal handlers stays or ends."""
        self.signals: set[str] = set()
        """The signals that the program sends."""
        self.fresh_roots: dict[object, Process] = {}
        self.fresh_starts: dict[object, State | None] = {}
        """The processes started afresh, by how and where: with the main module imported, before their own work."""
        self.fresh_depth = 0
        self.mail = Mail()

    def begin_again(self) -> None:
        """Forgets what was kept of the states of processes: the program is executed once more."""
        for kept in (self.ended, self.beside, self.turns, self.workers, self.resting, self.fresh_starts):
            kept.clear()

    def spend(self) -> None:
        """Counts one step; raises ``OutOfBudgetError`` when the entry point costs too much."""
        self.steps += 1
        if not self.steps % CHECKED:
            self._look_at_budget()

    def _look_at_budget(self) -> None:
        self.care.spent(self.steps, self.limit)
        if self.steps > self.limit:
            raise OutOfBudgetError

    def spend_on(self, value: Value) -> None:
        """Counts what it costs that a value may be one of very many things: all that is done with it takes longer."""
        if len(value) > MANY:
            before = self.steps
            self.steps += len(value) // MANY
            if before // CHECKED < self.steps // CHECKED:
                self._look_at_budget()

    def can_spend(self, steps: int) -> bool:
        """Whether so many steps more stay within the budget, and are executed with the care that is taken now."""
        return self.steps + steps <= self.limit and self.care.lasts(self.steps + steps, self.limit)

    def address(
        self, state: State, act: Activation, kind: str, spot: Spot, extra: object = None, payload: object = None
    ) -> Address:
        """The address of what is made here; ``extra`` tells apart things made at one spot."""
        key = (kind, spot, state.process, extra)
        found = act.trail.allocations.get(key)
        if found is None:
            found = act.trail.allocations[key] = self.new_address(kind, spot, state.process, payload, act.trail)
        return found

    def shared_address(
        self, key: object, kind: str, spot: Spot, process: Process | None = None, payload: object = None
    ) -> Address:
        """The one object of a program that goes by this key, wherever it is asked for: a logger, a module."""
        found = self.root.allocations.get(key)
        if found is None:
            made = self.new_address(kind, spot, process if process is not None else self.first, payload, self.root)
            found = self.root.allocations[key] = made
        return found

    def new_address(self, kind: str, spot: Spot, process: Process, payload: object, trail: Trail) -> Address:
        """An address that nothing else has."""
        self._addresses += 1
        return Address(self._addresses - 1, kind, spot, process, payload, trail)

    def allocate(
        self,
        state: State,
        act: Activation,
        kind: str,
        spot: Spot,
        fields: Variant,
        extra: object = None,
        payload: object = None,
    ) -> Address:
        """Makes an object. Made again in a loop, the new one takes the place of the old: one stands for all."""
        address = self.address(state, act, kind, spot, extra, payload)
        if address in state.heap:
            self.made_again.add(address)
        state.heap.put(address, fields)
        return address

    def is_zmq(self, atom: Atom) -> bool:
        """Whether the atom is a context, a socket, or something that owns one by itself."""
        return atom in self.zmq_kind

    def stale_instances(self) -> bool:
        """Whether ``Context.instance()`` gives a child its parent's context: until pyzmq 18.0."""
        return tuple(int(part) for part in self.assumptions.pyzmq.split(".")[:2] if part.isdigit()) < (18, 1)

    def same_model(self, wanted: Atom, base: Atom) -> bool:
        """Whether two library names mean one class, such as ``zmq.Context`` and ``zmq.sugar.Context``."""
        if not isinstance(wanted, External) or not isinstance(base, External):
            return False
        first, second = self.knowledge.find(wanted.name), self.knowledge.find(base.name)
        return first is not None and second is not None and first.kind == second.kind in ("context", "socket")

    def form_of(self, atom: Atom) -> Function | None:
        """The user's function behind a callable, if there is one."""
        if isinstance(atom, Bound):
            return self.form_of(atom.function)
        info = atom.payload if isinstance(atom, Address) else None
        return info.form if isinstance(info, FunctionInfo) else None

    def entry_of(self, state: State, callee: Value) -> tuple[Spot, str] | None:
        """Where the function that a child runs is defined, and its name."""
        atom = only(callee)
        if isinstance(atom, Bound):
            atom = atom.function
        if isinstance(atom, Method) and isinstance(atom.receiver, Address):
            target = state.heap.get(atom.receiver, "<target>")
            return None if target == callee else self.entry_of(state, target)
        if isinstance(atom, Address) and atom.kind == "partial":
            return self.entry_of(state, state.heap.get(atom, "function"))
        if isinstance(atom, Address) and isinstance(atom.payload, FunctionInfo):
            return atom.spot, f"{atom.payload.form.qualname}()"
        return None

    def note(self, kind: IncompleteKind, spot: Spot, reason: str) -> None:
        """Says that the analysis stopped following the program here."""
        self.incomplete.add(Incomplete(spot[0], line_of(spot[1]), kind, reason))
