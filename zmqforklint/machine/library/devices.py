"""Devices: their sockets are made where they run, from what their ``context_factory`` gives."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import forking, processes
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, Method, Spot, Value

FACTORY = "context_factory"
"""The attribute that a program may set; without it the device makes a context of its own."""


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``start()`` runs the device in a process or a thread, ``run()`` here; what else there is only prepares."""
    device = method.receiver
    factory = state.heap.get(device, FACTORY) - ABSENT if isinstance(device, Address) else frozenset()
    if method.name == "start" and model.text("library"):
        for way, condition in processes.ways(m, state, model.name, model, None) if factory else ():
            if way == "fork":
                _run_in_child(m, state.copy(), factory, condition, spot, act)
    elif method.name in ("start", "run") and factory:
        for after, contexts in m.call(m, state.copy(), factory, NO_ARGUMENTS, spot, act):
            _make_sockets(m, after, contexts, spot, act)
    return [(state, NONE)]


def _run_in_child(m: Machine, state: State, factory: Value, condition: str, spot: Spot, act: Activation) -> None:
    child = forking.split(m, state, spot, act, "starts a device here, by fork", condition, "multiprocessing")
    if child is not None:
        entry = forking.child_activation(child, spot, act, "the device")
        for after, contexts in forking.enter_child(m, child, factory, NO_ARGUMENTS, spot, act, "the device"):
            _make_sockets(m, after, contexts, spot, entry)


def _make_sockets(m: Machine, state: State, contexts: Value, spot: Spot, act: Activation) -> None:
    for context in in_order(contexts):
        m.observer.touched(m, state, context, "socket", spot, act)
