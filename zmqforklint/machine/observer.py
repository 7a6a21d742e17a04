"""What the machine sees while it executes: births, forks, touches and hand-overs, each with its story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zmqforklint.form.expressions import Expression
from zmqforklint.form.project import Program
from zmqforklint.form.spans import line_of
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.heap import Address, Reading
from zmqforklint.machine.processes import Process
from zmqforklint.machine.reach import reaches
from zmqforklint.machine.sightings import (
    Birth,
    Hazard,
    condition,
    forks_between,
    identity,
    leading,
    not_told,
    used_before,
    way_to,
)
from zmqforklint.machine.state import State
from zmqforklint.machine.story import call_steps, root_scope, site_of, spell
from zmqforklint.machine.values import ABSENT, TRUE, Atom, Spot, Value
from zmqforklint.machine.ways import add, is_sure
from zmqforklint.vocabulary import (
    Circumstance,
    ObjectKind,
    ObservationKind,
    Step,
    StepKind,
)

if TYPE_CHECKING:
    from zmqforklint.machine.machine import Arguments, Machine


FROM_FORKSERVER = "from Python 3.14, where forkserver is the default"
UNTIL_FORK = "until Python 3.13, where fork is the default"
"""Under which Pythons a process of the default start method inherits."""


CREATING = frozenset({"socket", "shadow"})
"""Operations that make a new object from an inherited one."""


class Observer:
    """Collects what one program's execution shows."""

    def __init__(self, program: Program, reading: Reading) -> None:
        self.program = program
        self.reading = reading
        """Told of what is not done again when a call is repeated."""
        self.expr: Expression | None = None
        """The callee or attribute being evaluated: it names what is touched."""
        self.births: dict[Address, Birth] = {}
        self.hazards: dict[object, Hazard] = {}
        self.importers: dict[str, set[str]] = {}
        self.ran: set[str] = set()
        """The modules whose bodies were executed."""
        self.arguments: dict[Address, Arguments] = {}
        self.argument_spots: dict[tuple[Address, str], Spot] = {}
        self.displays: dict[Address, Sequence[Spot]] = {}
        self.stores: dict[Address, Step] = {}
        """Where objects were stored last."""
        self.bindings: dict[Address, Step] = {}
        """Where the statement of a module body that led to the birth stored it."""
        self.kept: set[Address] = set()
        """What was stored to last."""
        self.attachments: dict[Address, Spot] = {}
        """Where log handlers were attached."""
        self.forking: set[Process] = set()
        """The processes that forked."""

    # What is going on.

    def naming(self, expr: Expression) -> None:
        """The expression whose value is about to be used."""
        self.expr = expr

    def named(self) -> str:
        """The object of that expression, as the program names it."""
        expr = self.expr
        return spell(getattr(expr, "value", expr)) if expr is not None else ""

    def stored(self, value: Value, spot: Spot, text: str, lasting: bool = True) -> None:
        """A value was bound to a name, attribute or item."""
        for atom in value:
            if isinstance(atom, Address) and atom in self.births:
                self.reading.beyond()
                step = self.stores[atom] = Step(StepKind.STORED, site_of(spot), f"stored as {text}")
                leads = self.births[atom].leads
                if leads is not None and (leads[0], line_of(leads[1])) == (spot[0], line_of(spot[1])):
                    self.bindings[atom] = step
                if lasting:
                    self.kept.add(atom)

    def displayed(self, container: Address, spots: Sequence[Spot]) -> None:
        """A list or tuple was written out, with its items at these places."""
        self.displays[container] = spots

    def elements(self, state: State, container: Address, spot: Spot) -> list[tuple[Value, Spot]]:
        """The elements of a container with where they were written, or else the given place."""
        record = state.heap.record(container)
        spots = self.displays.get(container, ())
        found: list[tuple[Value, Spot]] = []
        for variant in record.variants if record is not None else ():
            values = [value for key, value in variant.items() if not (isinstance(key, str) and key.startswith("<"))]
            for index, value in enumerate(values):
                found.append((value - ABSENT, spots[index] if index < len(spots) else spot))
        return found

    def attached(self, handlers: Value, spot: Spot) -> None:
        """Handlers were attached to a logger there."""
        for atom in handlers:
            if isinstance(atom, Address):
                self.reading.beyond()
                self.attachments[atom] = spot

    def imported(self, path: str, act: Activation | None) -> None:
        """A module of the project was imported."""
        self.reading.beyond()
        self.ran.add(path)
        if act is not None:
            self.importers.setdefault(path, set()).add(act.path)

    # Births.

    def born(self, m: Machine, state: State, made: Address, kind: str, spot: Spot, act: Activation) -> None:
        """A zmq object was made."""
        known = self.births.get(made)
        if known is not None and is_sure(known.ways):
            return
        self.reading.beyond()
        if known is not None:
            add(known.ways, way_to(state, act))
            return
        steps = (
            *(step for process in state.process.lineage() for step in process.story),
            *call_steps(act, state.process),
            Step(StepKind.CREATED, site_of(spot), f"the {kind} is created"),
        )
        leads = leading(act, spot, state.process)
        self.births[made] = Birth(ObjectKind(kind), spot, state.process, steps, leads, {way_to(state, act)})

    def inner(self, socket: Address, context: Address) -> None:
        """The socket was made from this context."""
        birth = self.births.get(socket)
        if birth is not None:
            self.reading.beyond()
            birth.context = context

    def assumed(self, value: Value, spot: Spot, name: str) -> None:
        """An object that was made for a parameter there stands for one that a caller owns."""
        for atom in value:
            birth = self.births.get(atom) if isinstance(atom, Address) else None
            if birth is not None:
                self.reading.beyond()
                step = Step(StepKind.CREATED, site_of(spot), f"the caller gives a {birth.kind} as {name}")
                birth.steps = (*birth.steps[:-1], step)

    def is_inherited(self, state: State, address: Address) -> bool:
        """Whether the object belongs to an ancestor of this process."""
        return state.process.descends_from(address.process)

    # Touches.

    def touched(
        self,
        m: Machine,
        state: State,
        address: Atom,
        operation: str,
        spot: Spot,
        act: Activation,
        holder: Address | None = None,
    ) -> None:
        """An operation on a zmq object; a hazard if the object belongs to an ancestor."""
        if not isinstance(address, Address) or address not in self.births:
            return
        if not self.is_inherited(state, address):
            return
        closed = state.heap.get(address, "<closed>")
        if closed == TRUE and operation not in CREATING:
            return
        is_new = operation in CREATING and self.births[address].kind is ObjectKind.CONTEXT
        group = "create" if is_new else "use"
        hazard = self._hazard(m, state, address, group, operation, spot, act, sure=len(closed - ABSENT) < 2)
        hazard.holder = holder
        if is_new and not used_before(state, address):
            hazard.circumstances.add(Circumstance.UNUSED_BEFORE_FORK)

    def released(self, m: Machine, state: State, address: Address, operation: str, spot: Spot, act: Activation) -> None:
        """An explicit close, term, destroy or del; it releases nothing where the object is inherited."""
        if address not in self.births or not self.is_inherited(state, address) or act.pid_guard:
            return
        if act.leaving or state.process in act.quiet:
            return
        closed = state.heap.get(address, "<closed>")
        if closed == TRUE:
            return
        hazard = self._hazard(m, state, address, "release", operation, spot, act, sure=len(closed - ABSENT) < 2)
        if any(
            isinstance(socket, Address) and socket.process is state.process
            for socket in state.heap.get(address, "<sockets>") - ABSENT
        ):
            hazard.circumstances.add(Circumstance.UNFLUSHED)

    def _hazard(
        self,
        m: Machine,
        state: State,
        address: Address,
        group: str,
        operation: str,
        spot: Spot,
        act: Activation,
        sure: bool,
    ) -> Hazard:
        self.reading.beyond()
        process = state.process
        forks = forks_between(address.process, process)
        # Touches that exist only through an argument belong to its hand-over as well: the rules put them together.
        handed = self.hazards.get(("handed", identity(address), forks))
        if handed is not None and (handed.only_way or (self.expr is not None and root_scope(self.expr) == "local")):
            if spot not in handed.sites:
                handed.sites.append(spot)
        key = (group, identity(address), forks)
        hazard = self.hazards.get(key)
        conditions = {node.condition for node in process.lineage()}
        if hazard is not None:
            if spot not in hazard.sites:
                hazard.sites.append(spot)
            hazard.conditions.add(condition(conditions))
            add(hazard.ways, way_to(state, act, sure))
            return hazard
        name = self.named()
        hazard = Hazard(
            kind=ObservationKind.HAZARD,
            address=address,
            process=process,
            operation=operation,
            name=name,
            steps=self._story(address, process, act, spot, operation, name),
            sites=[spot],
            ways={way_to(state, act, sure)},
            conditions={condition(conditions)},
            fork=process.fork,
        )
        self.hazards[key] = hazard
        return hazard

    def _story(
        self, address: Address, process: Process, act: Activation, spot: Spot, operation: str, name: str
    ) -> tuple[Step, ...]:
        birth = self.births[address]
        store = self.stores.get(address)
        told = birth.process.lineage()
        verb = "touched" if operation != "del" else "dropped"
        what = f"{name}.{operation}" if name and operation != "del" else operation
        return (
            *birth.steps,
            *((store,) if store is not None else ()),
            *not_told(birth.steps, (step for node in process.lineage() if node not in told for step in node.story)),
            *call_steps(act, process),
            Step(StepKind.TOUCHED if verb == "touched" else StepKind.DROPPED, site_of(spot), f"{what} in the child"),
        )

    def handed(
        self,
        m: Machine,
        state: State,
        given: tuple[Address, Spot, str],
        pickled: bool,
        condition: str,
        spot: Spot,
        act: Activation,
    ) -> None:
        """A zmq object was passed to another process."""
        self.reading.beyond()
        address, where, name = given
        if address not in self.births:
            return
        forks = (*forks_between(address.process, state.process), spot)
        key = ("handed", identity(address), forks)
        if key in self.hazards:
            self.hazards[key].conditions.add(condition)
            add(self.hazards[key].ways, way_to(state, act))
            return
        birth = self.births[address]
        store = self.stores.get(address)
        self.hazards[key] = Hazard(
            kind=ObservationKind.HANDOVER,
            address=address,
            process=state.process.child(spot, condition) if not pickled else state.process,
            operation=name,
            name=store.message.removeprefix("stored as ") if store is not None else birth.kind.value,
            steps=(
                *birth.steps,
                *((store,) if store is not None else ()),
                *call_steps(act, state.process),
                Step(StepKind.HANDED, site_of(where), f"handed to another process as {name}"),
            ),
            sites=[where],
            ways={way_to(state, act)},
            conditions={condition},
            fork=spot,
            circumstances={Circumstance.UNPICKLABLE} if pickled else set(),
            only_way=not reaches(state, address),
        )

    # Forks.

    def forked(self, m: Machine, state: State, spot: Spot, act: Activation, condition: str) -> None:
        """A process is about to fork."""
        self.reading.beyond()
        process = state.process
        self.forking.add(process)
        alive = [
            address
            for address, birth in self.births.items()
            if birth.kind is ObjectKind.SOCKET and address in state.heap and state.heap.get(address, "<closed>") != TRUE
        ]
        own = [address for address in alive if address.process is process]
        inherited = [address for address in alive if process.descends_from(address.process)]
        if own:
            self._forked_with(ObservationKind.LIVE_FORK, own[0], state, spot, act, condition)
        if inherited and process.forked_at(spot):
            self._forked_with(ObservationKind.GENERATION_LEAK, inherited[0], state, spot, act, condition)

    def _forked_with(
        self, kind: ObservationKind, address: Address, state: State, spot: Spot, act: Activation, condition: str
    ) -> None:
        key = (kind, spot)
        if key in self.hazards:
            add(self.hazards[key].ways, way_to(state, act))
            return
        birth = self.births[address]
        self.hazards[key] = Hazard(
            kind=kind,
            address=address,
            process=state.process,
            operation="fork",
            name=birth.kind.value,
            steps=(*birth.steps, *call_steps(act, state.process), Step(StepKind.FORKED, site_of(spot), "forks here")),
            sites=[spot],
            ways={way_to(state, act)},
            conditions={condition},
            fork=spot,
        )
