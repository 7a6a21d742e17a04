"""Attributes that are set under names of which nobody knows which they are: ``setattr(self, key, value)``."""

from __future__ import annotations

from collections.abc import Iterable

from zmqforklint.machine import contents
from zmqforklint.machine.heap import Address
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NOTHING, UNKNOWN, Atom, Constant, Value, join_values, plain

_UNNAMED = "<unnamed>"
"""The field of an object or a class that holds what was set under such names."""


def set_under_any(state: State, holder: Address, names: Value, value: Value) -> None:
    """Sets an attribute that may have any of these names."""
    for atom in names:
        if isinstance(atom, Constant) and isinstance(atom.value, str):
            _may_be(state, holder, atom.value, value)
    if not all(isinstance(atom, Constant) for atom in names):
        set_unnamed(state, holder, value)


def set_unnamed(state: State, holder: Address, value: Value) -> None:
    """Sets an attribute of which nothing is known: it may be one of those that hold plain data, such as settings."""
    for name in list(state.heap.keys(holder)):
        if isinstance(name, str) and not name.startswith(("_", "<")) and _is_setting(state.heap.get(holder, name)):
            _may_be(state, holder, name, value)
    state.heap.add(holder, _UNNAMED, value)


def _may_be(state: State, holder: Address, name: str, value: Value) -> None:
    state.heap.set(holder, name, join_values(state.heap.get(holder, name), value))


def _is_setting(value: Value) -> bool:
    return value - ABSENT == plain(value)


def set_from(state: State, holder: Address, given: Atom | None) -> None:
    """Sets what a mapping may have besides the keys that are known."""
    if not isinstance(given, Address):
        set_unnamed(state, holder, UNKNOWN)
    elif given.kind == "dict" and contents.is_open(state, given):
        set_unnamed(state, holder, state.heap.get(given, contents.REST) - ABSENT or UNKNOWN)


def besides(state: State, holders: Iterable[Atom], name: str, found: Value = NOTHING) -> Value:
    """What these may have under a name besides what was found; nothing of what is no plain data."""
    if name.startswith("__") or (found and (name.startswith("_") or not _is_setting(found))):
        return NOTHING
    fields = [state.heap.get(holder, _UNNAMED) for holder in holders if isinstance(holder, Address)]
    return frozenset[Atom]().union(*fields) - ABSENT
