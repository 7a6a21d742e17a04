"""Exceptions as objects: what they were made with, and what caused them."""

from __future__ import annotations

from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library.handlers import MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import NONE, SYSTEM_EXIT, Atom, External, Spot, Value, one

OWNER = "exception"
"""The owner of the methods that exceptions have."""

NAMES = frozenset({"__init__", "with_traceback"})
"""Those that are known."""


def make(m: Machine, state: State, name: str, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """A library's exception: its class stands for it, unless it carries objects."""
    carries = any(isinstance(atom, Address) for value in arguments.all() for atom in value)
    if not carries or External(name) == SYSTEM_EXIT:
        return [(state, one(External(name)))]
    made = m.allocate(state, act, "instance", spot, {}, name, External(name))
    _keep(m, state, made, arguments, spot, act)
    return [(state, one(made))]


def stop(m: Machine, state: State, value: Value, spot: Spot, act: Activation) -> Value:
    """The ``StopIteration`` that carries what a generator returned."""
    kind = External("builtins.StopIteration")
    if not any(isinstance(atom, Address) for atom in value):
        return one(kind)
    return one(m.allocate(state, act, "instance", spot, {"value": value}, kind.name, kind))


def _init(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    if isinstance(receiver, Address) and receiver in state.heap:
        _keep(m, state, receiver, arguments, spot, act)
    return [(state, NONE)]


def _keep(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> None:
    given = [(value, False) for value in arguments.positional]
    row = containers.make(m, state, act, "tuple", spot, given)
    if arguments.rest is not None:
        state.heap.add(row, contents.REST, arguments.rest)
    state.heap.set(made, "args", one(row))


def _itself(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, one(receiver))]


METHODS: dict[tuple[str, str], MethodHandler] = {
    (OWNER, "__init__"): _init,
    (OWNER, "with_traceback"): _itself,
}
