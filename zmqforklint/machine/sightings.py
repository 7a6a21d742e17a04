"""What the observer keeps of a birth and of a hazard, and what it asks of the activations and processes around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from zmqforklint.machine.activation import Activation
from zmqforklint.machine.heap import Address
from zmqforklint.machine.processes import Process
from zmqforklint.machine.state import State
from zmqforklint.machine.story import site_of
from zmqforklint.machine.values import Pid, Spot
from zmqforklint.machine.ways import DOUBTFUL, Way
from zmqforklint.vocabulary import (
    Circumstance,
    ObjectKind,
    ObservationKind,
    Site,
    Step,
    StepKind,
)

Identity = tuple[object, Spot]
"""What makes an object the same in every process: the calls and the place of its birth."""


@dataclass(slots=True, eq=False)
class Birth:
    """The creation of a zmq object."""

    kind: ObjectKind
    spot: Spot
    process: Process
    steps: tuple[Step, ...]
    leads: Spot | None
    """The expression in a module body that leads here, if the object exists because a module was imported."""
    ways: set[Way]
    context: Address | None = None


@dataclass(slots=True, eq=False)
class Hazard:
    """Touches of one object in one child, by one class of operation."""

    kind: ObservationKind
    address: Address
    process: Process
    operation: str
    name: str
    steps: tuple[Step, ...]
    sites: list[Spot]
    ways: set[Way]
    conditions: set[str]
    fork: Spot | None
    circumstances: set[Circumstance] = field(default_factory=set)
    only_way: bool = False
    """Of a hand-over: the child can reach the object by the argument alone."""
    holder: Address | None = None
    """What owns the object, where the touch went through an owner."""


def not_told(told: Sequence[Step], steps: Iterable[Step]) -> list[Step]:
    """The steps without the calls that the story has told already: those that lead to the birth as well."""
    known = {(step.kind, step.site) for step in told if step.kind in (StepKind.CALLED, StepKind.IMPORTED)}
    return [step for step in steps if (step.kind, step.site) not in known]


def is_touch(hazard: Hazard) -> bool:
    """Whether it is something that happens to an object in or on the way to another process."""
    return hazard.kind in (ObservationKind.HAZARD, ObservationKind.HANDOVER)


def identity(address: Address) -> Identity:
    """The identity of an object across processes."""
    return (address.trail, address.spot)


def lineage(process: Process) -> tuple[Site, ...]:
    """The line of descent in the vocabulary's terms."""
    return tuple(site_of(node.fork) for node in process.lineage() if node.fork is not None)


def forks_between(owner: Process, process: Process) -> tuple[Spot, ...]:
    """The forks that lead from the owner of an object down to a process."""
    forks: list[Spot] = []
    node: Process | None = process
    while node is not None and node is not owner and node.fork is not None:
        forks.append(node.fork)
        node = node.parent
    forks.reverse()
    return tuple(forks)


def condition(conditions: set[str]) -> str:
    """Forks in a line hold together: the first condition that is not empty."""
    named = sorted(conditions - {""})
    return named[0] if named else ""


def way_to(state: State, act: Activation, sure: bool = True) -> Way:
    """What it rests on that something happens here; more than tests where there is a choice among several objects."""
    return state.doubt if sure and not act.ambiguous else state.doubt | DOUBTFUL


def used_before(state: State, context: Address) -> bool:
    """Whether an ancestor may have opened a socket on the context: libzmq's threads start with the first."""
    return any(
        isinstance(atom, Pid) and atom.process is not state.process for atom in state.heap.get(context, "<warm>")
    )


def leading(act: Activation, spot: Spot, process: Process) -> Spot | None:
    """The expression in a module body that led here, if this runs because a module is being imported."""
    chain: list[Activation] = []
    node: Activation | None = act
    while node is not None and node.kind != "module":
        if node.kind == "entry":
            return None
        chain.append(node)
        node = node.caller
    if node is None or node.main_guard or node.process is not process:
        return None
    for inner in reversed(chain):
        if inner.kind != "class":
            return inner.call_spot
    return spot
