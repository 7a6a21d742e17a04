"""Objects of libraries that own a ZeroMQ socket, or borrow one that they are given."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import log_gates
from zmqforklint.machine.library.zmq_objects import born, close, context_instance, warm
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, UNKNOWN, External, Method, Spot, Value, one


def construct(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """Makes the object, and its socket unless it is given one or opens it later."""
    borrowed = _borrowed(m, model, arguments)
    if made in state.heap and borrowed:
        state.heap.set(made, "<held>", borrowed)
    if not model.flag("creates") or borrowed:
        return [state]
    shared = m.knowledge.find(model.text("context")) if model.text("context") else None
    rows = context_instance(m, state, shared, Arguments([], {}), spot, act) if shared is not None else [(state, NONE)]
    for after, context in rows:
        if model.names("opens"):
            if made in after.heap:
                after.heap.set(made, "<context>", context)
        else:
            born(m, after, made, model.text("object", "wrapper"), spot, act)
            _uses(m, after, made, context, spot, act)
    return [after for after, _ in rows]


def _borrowed(m: Machine, model: Model, arguments: Arguments) -> Value:
    borrowed: Value = frozenset()
    for option in model.names("borrows"):
        name, _, position = option.partition("@")
        for atom in arguments.get(name, int(position or -1)) or ():
            if isinstance(atom, Address) and m.is_zmq(atom):
                borrowed = borrowed | {atom}
    return borrowed


def read(
    m: Machine, state: State, model: Model, owner: Address, name: str, spot: Spot, act: Activation
) -> Results | None:
    """``handler.socket``, ``authenticator.context``: what it was given."""
    held = frozenset(atom for atom in state.heap.get(owner, "<held>") - ABSENT if m.zmq_kind.get(atom) == name)
    return [(state, held)] if held else None


def _open(m: Machine, state: State, model: Model, owner: Address, spot: Spot, act: Activation) -> None:
    """The object makes its socket now, which belongs to the process that it makes it in."""
    made = m.allocate(state, act, "instance", spot, {}, model.name, External(model.name))
    m.library_class[made] = model.name
    born(m, state, made, model.text("object", "wrapper"), spot, act)
    _uses(m, state, made, state.heap.get(owner, "<context>"), spot, act)
    if owner in state.heap:
        state.heap.set(owner, "<held>", one(made))


def _uses(m: Machine, state: State, made: Address, context: Value, spot: Spot, act: Activation) -> None:
    """An object opens a socket on a context that its library keeps for all of them."""
    for atom in in_order(context):
        if isinstance(atom, Address) and m.zmq_kind.get(atom) == "context":
            m.observer.touched(m, state, atom, "socket", spot, act)
            m.observer.inner(made, atom)
            if atom in state.heap:
                warm(state, atom)


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """A method of an owner: opens, touches or releases what it owns or borrows."""
    owner = method.receiver
    if not isinstance(owner, Address):
        return [(state, UNKNOWN)]
    if method.name == "__init__":
        m.library_class.setdefault(owner, model.name)
        return [(after, NONE) for after in construct(m, state, model, owner, arguments, spot, act)]
    log_gates.configure(state, owner, method.name, arguments)
    held = _held(m, state, owner)
    touches = model.names("touches")
    if method.name in model.names("opens") and not held:
        _open(m, state, model, owner, spot, act)
    elif method.name in model.names("releases"):
        for each in held:
            m.observer.released(m, state, each, "close", spot, act)
            close(state, each)
    elif method.name in touches or "*" in touches:
        for each in held:
            m.observer.touched(m, state, each, method.name, spot, act, owner)
    for value in arguments.all():
        for atom in value:
            m.later(m, state, atom, spot, act)
    return [(state, one(owner) if method.name == "__enter__" else UNKNOWN)]


def _held(m: Machine, state: State, owner: Address) -> list[Address]:
    """What an owner holds: another object's socket or its own, or itself, which stands for its own."""
    held = [atom for atom in in_order(state.heap.get(owner, "<held>") - ABSENT) if isinstance(atom, Address)]
    return [*held, *([owner] if m.is_zmq(owner) else [])]
