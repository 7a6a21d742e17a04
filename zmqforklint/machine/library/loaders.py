"""Loaders: being iterated over, they start workers, which work on an object that the loader was given."""

from __future__ import annotations

from collections.abc import Iterator

from zmqforklint.knowledge import Model, argument_of
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import children, switches
from zmqforklint.machine.machine import ANYTHING, Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, UNKNOWN, Method, Spot, Value


def construct(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """Keeps what the workers will work on."""
    if made in state.heap:
        options = [model.text(option) for option in ("objects", "switch", "start-argument")]
        for option in (*options, *model.names("calls")):
            value = arguments.get(*argument_of(option)) if option else None
            if value is not None:
                state.heap.set(made, _field(option), value)
    return [state]


def _field(option: str) -> str:
    return f"<loader:{option}>"


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Iterating starts the workers."""
    loader = method.receiver
    if not isinstance(loader, Address):
        return [(state, UNKNOWN)]
    if method.name == "__init__":
        return [(after, NONE) for after in construct(m, state, model, loader, arguments, spot, act)]
    if method.name != "__iter__":
        return [(state, UNKNOWN)]

    def kept(option: str) -> Value | None:
        return (state.heap.get(loader, _field(option)) - ABSENT) or None

    def tasks(inner: State, copied: children.Copying) -> Iterator[children.Task]:
        for option in model.names("calls"):
            if callee := (kept(option) or NONE) - NONE:
                yield copied(callee), ANYTHING, argument_of(option)[0]
        if objects := kept(model.text("objects")):
            yield from children.methods_of(m, inner, copied(objects), model.names("methods"), spot, act)

    forks = switches.of_value(model, kept(model.text("switch")))
    return children.switched(m, state, model, forks, kept(model.text("start-argument")), tasks, spot, act)
