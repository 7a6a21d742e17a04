"""Pollers: what is registered with them, what polling touches and what it gives."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NOTHING,
    UNKNOWN,
    Atom,
    Method,
    Spot,
    Value,
    constant,
    join_values,
    one,
)


def construct(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """``zmq.Poller()``: owns nothing until a socket is registered."""
    return [state]


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Registering is bookkeeping; ``poll`` touches every registered socket, and gives those that are ready."""
    poller = method.receiver
    if not isinstance(poller, Address) or poller not in state.heap:
        return [(state, UNKNOWN)]
    registered = state.heap.get(poller, "<sockets>") - ABSENT
    socket = arguments.get("socket", 0) or UNKNOWN
    drops = method.name == "unregister" or arguments.get("flags", 1) == constant(0)
    if method.name in ("register", "modify", "unregister") and drops:
        state.heap.set(poller, "<sockets>", registered - socket if len(socket) == 1 else registered)
    elif method.name in ("register", "modify"):
        state.heap.set(poller, "<sockets>", join_values(registered, socket))
    elif method.name == "poll":
        for atom in in_order(registered):
            if isinstance(atom, Address) and m.zmq_kind.get(atom) == "socket":
                m.observer.touched(m, state, atom, "poll", spot, act)
        ready = frozenset(atom for atom in registered if not _is_inherited(m, state, atom))
        return [(state, _rows(m, state, ready, spot, act) if ready else UNKNOWN)]
    return [(state, UNKNOWN)]


def _is_inherited(m: Machine, state: State, atom: Atom) -> bool:
    """Whether it is a socket of which a poll never tells: one of an ancestor's."""
    return isinstance(atom, Address) and m.zmq_kind.get(atom) == "socket" and atom.process is not state.process


def read(
    m: Machine, state: State, model: Model, poller: Address, name: str, spot: Spot, act: Activation
) -> Results | None:
    """``poller.sockets``: what is registered, each with its events."""
    if name != "sockets":
        return None
    return [(state, _rows(m, state, state.heap.get(poller, "<sockets>") - ABSENT, spot, act))]


def _rows(m: Machine, state: State, sockets: Value, spot: Spot, act: Activation) -> Value:
    """A list with some of these sockets, each in a tuple with its events."""
    rows = NOTHING
    for atom in in_order(sockets):
        parts = [(one(atom), False), (UNKNOWN, False)]
        rows = join_values(rows, one(containers.make(m, state, act, "tuple", spot, parts, ("row", atom))))
    return one(containers.make_many(m, state, act, spot, rows))
