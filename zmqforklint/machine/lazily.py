"""Iterators that draw when somebody draws from them: what ``map`` and its like call runs in the process that does.

All that there is to draw is drawn then, at once; a child that goes on with what its parent has begun draws anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, Atom, Bound, Method, Pid, Spot, Value, one

LAZY = "lazy iterator"
"""The kind of such an iterator."""

RUN = frozenset({"generator", "generator expression", LAZY})
"""The kinds of iterators of which code runs when something is drawn from them."""

_DRAWN, _BY = "<drawn>", "<by>"
"""The fields that hold what was drawn, and by which process."""

_CALLED = frozenset({"function", "partial", "class", "cached", "instance"})
"""The kinds of what runs the program's code when it is called."""

Draw = Callable[[Machine, State, Arguments, Spot, Activation], Results]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A call of a lazy function: what it does, and which of the iterator's fields hold its arguments."""

    draw: Draw
    positional: int
    names: tuple[str, ...]


def waits(m: Machine, arguments: Arguments) -> bool:
    """Whether the program's code runs when something is drawn, or an object of ZeroMQ is touched."""
    return arguments.rest is None and any(_runs(m, atom) for value in arguments.all() for atom in value)


def _runs(m: Machine, atom: Atom) -> bool:
    if isinstance(atom, Method):
        return m.is_zmq(atom.receiver)
    return is_run(atom) or isinstance(atom, Bound) or (isinstance(atom, Address) and atom.kind in _CALLED)


def is_run(atom: Atom) -> bool:
    """Whether it is an iterator, and code runs when something is drawn from it."""
    return isinstance(atom, Address) and atom.kind in RUN


def make(m: Machine, state: State, draw: Draw, arguments: Arguments, spot: Spot, act: Activation) -> Address:
    """The iterator; nothing is drawn yet."""
    names = tuple(sorted(arguments.keywords))
    fields: Variant = {f"<{name}>": arguments.keywords[name] for name in names}
    fields.update((f"<{place}>", value) for place, value in enumerate(arguments.positional))
    payload = Waiting(draw, len(arguments.positional), names)
    return m.allocate(state, act, LAZY, spot, fields, (payload.positional, names), payload)


def drawn(m: Machine, state: State, iterator: Address, spot: Spot, act: Activation) -> Results:
    """The lists of what is drawn from it here: once in each process."""
    process = one(Pid(state.process))
    if state.heap.get(iterator, _BY) == process:
        return [(state, state.heap.get(iterator, _DRAWN) - ABSENT)]
    waiting = iterator.payload
    assert isinstance(waiting, Waiting)
    runner = replace(act, trail=act.trail.down(iterator.spot, f"drawn from {iterator.index}"))
    results = waiting.draw(m, state, _arguments(state, iterator, waiting), spot, runner)
    for after, made in results:
        after.heap.set(iterator, _DRAWN, made)
        after.heap.set(iterator, _BY, process)
    return results


def _arguments(state: State, iterator: Address, waiting: Waiting) -> Arguments:
    def kept(name: object) -> Value:
        return state.heap.get(iterator, f"<{name}>") - ABSENT

    return Arguments([kept(place) for place in range(waiting.positional)], {name: kept(name) for name in waiting.names})
