"""Daemon libraries: the rest of the program runs in a child, and the parent ends."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import forking
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import FALSE, NONE, UNKNOWN, Method, Spot, one


def construct(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """Keeps whether it is switched off."""
    if arguments.get(model.text("off")) == FALSE and made in state.heap:
        state.heap.set(made, "<off>", FALSE)
    return [state]


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Entering or opening it makes the rest a child's."""
    receiver = method.receiver
    if method.name not in ("__enter__", "open") or not isinstance(receiver, Address):
        return [(state, NONE)]
    given = one(receiver) if method.name == "__enter__" else NONE
    if state.heap.get(receiver, "<off>") == FALSE:
        return [(state, given)]
    child = forking.split(m, state, spot, act, "becomes a daemon here: the rest runs in a forked child")
    return [(child, given)] if child is not None else [(state, UNKNOWN)]
