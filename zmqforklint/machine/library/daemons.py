"""Daemon libraries: the rest of the program runs in a child, and the parent ends."""

from __future__ import annotations

from collections.abc import Iterator

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import children, forking, switches
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, UNKNOWN, Method, Spot, one
from zmqforklint.machine.ways import doubtful_if

OPENS = ("__enter__", "open")
"""The methods that make a daemon where the model names none."""


def construct(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """Keeps whether it is switched off, and what it is to call."""
    children.keep(state, model, made, arguments, ("switch", "action"))
    return [state]


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Entering or opening it makes the rest a child's."""
    receiver = method.receiver
    if not isinstance(receiver, Address):
        return [(state, UNKNOWN)]
    if method.name == "__init__":
        return [(after, NONE) for after in construct(m, state, model, receiver, arguments, spot, act)]
    if method.name not in (model.names("enters") or OPENS):
        return [(state, NONE)]
    given = one(receiver) if method.name == "__enter__" else NONE
    forks = switches.of_value(model, (state.heap.get(receiver, "<switch>") - ABSENT) or None)
    results: Results = []
    for is_forked in sorted(forks):
        before = state.copy() if len(forks) > 1 else state
        before.doubt |= doubtful_if(len(forks) > 1)
        if is_forked:
            how = "becomes a daemon here: the rest runs in a forked child"
            child = forking.split(m, before, spot, act, how)
            before = child if child is not None else before
        for callee, passed, what in _tasks(m, before, model, receiver, spot, act):
            forking.enter_child(m, before.copy(), callee, passed, spot, act, what)
        results.append((before, given))
    return results


def _tasks(
    m: Machine, state: State, model: Model, made: Address, spot: Spot, act: Activation
) -> Iterator[children.Task]:
    action = state.heap.get(made, "<action>") - ABSENT
    if action:
        yield action, NO_ARGUMENTS, "the daemon"
    yield from children.methods_of(m, state, one(made), model.names("methods"), spot, act)
