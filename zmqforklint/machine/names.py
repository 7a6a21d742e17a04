"""Variables: where a name lives, what it holds, and binding it."""

from __future__ import annotations

import builtins

from zmqforklint.form.expressions import Name
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.heap import Address, Key
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    UNKNOWN,
    External,
    Value,
    one,
)

STAR = "<star>"
"""The module field that names the external modules whose names were all imported."""

_BUILTINS = frozenset(dir(builtins))


def home(name: Name, state: State, act: Activation) -> tuple[Address, Key]:
    """The record and field in which the name lives."""
    scope = name.scope
    if scope == "local":
        return act.frame, name.id
    if scope == "global":
        return act.module, name.id
    if scope == "class":
        record = state.heap.record(act.frame)
        if record is not None and all(name.id in variant for variant in record.variants):
            return act.frame, name.id
        return act.module, name.id
    return _enclosing(name.id, state, act), name.id


def _enclosing(name: str, state: State, act: Activation) -> Address:
    frame = act.info.enclosing if act.info is not None else _outer(act.frame)
    while frame is not None:
        if frame.kind == "frame" and state.heap.get(frame, name) != ABSENT:
            return frame
        frame = _outer(frame)
    return act.module


def _outer(frame: Address) -> Address | None:
    """The frame around a frame or class body: their payload says what made them."""
    return getattr(frame.payload, "enclosing", None)


def load(m: Machine, name: Name, state: State, act: Activation) -> Value:
    """What the name may hold. Empty when it is surely unbound."""
    address, key = home(name, state, act)
    value = state.heap.get(address, key)
    if value is ABSENT or ABSENT_ATOM in value:
        bound = value - ABSENT
        if name.scope == "local" or bound:
            return bound
        return _global(m, name.id, state, act)
    return value


def _global(m: Machine, name: str, state: State, act: Activation) -> Value:
    starred = state.heap.get(act.module, STAR)
    if starred != ABSENT:
        for atom in starred:
            if isinstance(atom, External) and name in m.knowledge.star_exports(atom.name):
                return one(External(f"{atom.name}.{name}"))
        if name not in _BUILTINS:
            return UNKNOWN
    if name == "__name__":
        return state.heap.get(act.module, "__name__")
    if name in _BUILTINS:
        return one(External(f"builtins.{name}"))
    return UNKNOWN


def bind(name: Name, value: Value, state: State, act: Activation) -> None:
    """Assigns to the name."""
    if name.scope == "class":
        state.heap.set(act.frame, name.id, value)
        return
    address, key = home(name, state, act)
    if address not in state.heap:
        return
    state.heap.set(address, key, value)


def unbind(name: Name, state: State, act: Activation) -> None:
    """Deletes the name."""
    address, key = home(name, state, act)
    if address in state.heap:
        state.heap.delete(address, key)
