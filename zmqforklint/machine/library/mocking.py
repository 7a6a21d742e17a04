"""``unittest.mock.patch``: a library's function is another one for a while."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, UNKNOWN, External, Method, Spot, one, string_of


def construct(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """Keeps what is replaced, and by what."""
    name = _replaced(model, arguments)
    if name is None or made not in state.heap:
        return [state]
    new = arguments.get(*model.argument("new"))
    if new is None:
        result = arguments.get(model.text("result")) or UNKNOWN
        new = one(m.allocate(state, act, "giver", spot, {"result": result}))
    state.heap.set(made, "<new>", new)
    state.heap.set(made, "<name>", one(External(name)))
    return [state]


def _replaced(model: Model, arguments: Arguments) -> str | None:
    target = arguments.get(*model.argument("target")) or UNKNOWN
    if not model.text("attribute"):
        return string_of(target)
    attribute = string_of(arguments.get(*model.argument("attribute")) or UNKNOWN)
    for atom in target:
        if isinstance(atom, External) and attribute is not None:
            return f"{atom.name}.{attribute}"
    return None


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Entering or starting it replaces; leaving or stopping it puts back. As a decorator it changes nothing known."""
    patch = method.receiver
    if not isinstance(patch, Address):
        return [(state, UNKNOWN)]
    new = state.heap.get(patch, "<new>") - ABSENT
    for name in in_order(state.heap.get(patch, "<name>") - ABSENT):
        if isinstance(name, External) and method.name in ("__enter__", "start"):
            state.heap.set(m.world, name.name, new)
        elif isinstance(name, External) and method.name in ("__exit__", "stop"):
            state.heap.delete(m.world, name.name)
    return [(state, new if method.name in ("__enter__", "start") and new else NONE)]
