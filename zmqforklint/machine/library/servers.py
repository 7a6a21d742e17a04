"""Servers that fork for each request: the handler class runs in the child."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_class, call_method
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import forking
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, UNKNOWN, Method, Spot, one

_SERVING = frozenset({"serve_forever", "handle_request", "process_request"})


def construct(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """Keeps the handler class."""
    handler = arguments.get(*model.argument("handler"))
    if handler is not None and made in state.heap:
        state.heap.set(made, "<handler>", handler)
    return [state]


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Serving forks for each request."""
    server = method.receiver
    if not isinstance(server, Address):
        return [(state, UNKNOWN)]
    if method.name == "__init__":
        return [(after, NONE) for after in construct(m, state, model, server, arguments, spot, act)]
    if method.name == "__enter__":
        return [(state, one(server))]
    if method.name in _SERVING:
        child = forking.split(m, state, spot, act, "the server forks for each request")
        if child is not None:
            _handle(m, child, server, spot, act)
    return [(state, UNKNOWN)]


def _handle(m: Machine, child: State, server: Address, spot: Spot, act: Activation) -> None:
    """What the child does with one request: the handler's setup, handle and finish, or an overridden finish_request."""
    entry = forking.child_activation(child, spot, act, "a request")
    for handler in in_order(child.heap.get(server, "<handler>") - ABSENT):
        if not isinstance(handler, Address) or handler.kind != "class":
            continue
        packed = Arguments([UNKNOWN, UNKNOWN, one(server)], {})
        for after, made in call_class(m, child.copy(), handler, packed, spot, entry):
            for atom in made:
                if isinstance(atom, Address) and atom in after.heap:
                    after.heap.set(atom, "server", one(server))
                    _run_methods(m, after, atom, spot, entry)


def _run_methods(m: Machine, state: State, handler: Address, spot: Spot, entry: Activation) -> None:
    states = [state]
    for name in ("setup", "handle", "finish"):
        states = [after for before in states for after, _ in call_method(m, before, handler, name, spot, entry)]
