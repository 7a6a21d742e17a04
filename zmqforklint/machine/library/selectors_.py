"""Selectors: what is registered with a file comes back with it when the file is ready."""

from __future__ import annotations

from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, UNKNOWN, Atom, External, Spot, Value, join_all_values, one, only

SELECTOR = "selector"
"""The kind of a selector."""

_KEYS = "keys"
"""The field that holds the keys of what is registered."""


def _make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, one(m.allocate(state, act, SELECTOR, spot, {})))]


def _keys(state: State, selector: Atom) -> Value:
    assert isinstance(selector, Address)
    return state.heap.get(selector, _KEYS) - ABSENT


def _register(m: Machine, state: State, selector: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``register(file, events, data)``: gives the key."""
    assert isinstance(selector, Address)
    file, data = arguments.get("fileobj", 0) or UNKNOWN, arguments.get("data", 2) or NONE
    m.observer.stored(data, spot, m.observer.named())
    fields: Variant = {"fileobj": file, "fd": UNKNOWN, "events": arguments.get("events", 1) or UNKNOWN, "data": data}
    extra = (only(file), only(data))  # one for each that a loop registers
    key = one(m.allocate(state, act, "instance", spot, fields, extra, External("builtins.object")))
    state.heap.set(selector, _KEYS, _keys(state, selector) | key)
    return [(state, key)]


def _unregister(m: Machine, state: State, selector: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    assert isinstance(selector, Address)
    found = _of_file(state, selector, arguments.get("fileobj", 0) or UNKNOWN)
    if len(found) == 1:
        state.heap.set(selector, _KEYS, _keys(state, selector) - found)
    return [(state, found or UNKNOWN)]


def _modify(m: Machine, state: State, selector: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    rows = _unregister(m, state, selector, arguments, spot, act)
    return [row for after, _ in rows for row in _register(m, after, selector, arguments, spot, act)]


def _get_key(m: Machine, state: State, selector: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, _of_file(state, selector, arguments.get("fileobj", 0) or UNKNOWN) or UNKNOWN)]


def _of_file(state: State, selector: Atom, file: Value) -> Value:
    """The keys of a file; where it is not known, any of them."""
    keys = _keys(state, selector)
    own = frozenset(key for key in keys if isinstance(key, Address) and state.heap.get(key, "fileobj") == file)
    return own if file != UNKNOWN and own else keys


def _select(m: Machine, state: State, selector: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``select()``: pairs of keys and events, of any of the files that are registered."""
    pairs = [
        one(containers.make(m, state, act, "tuple", spot, [(one(key), False), (UNKNOWN, False)], key))
        for key in in_order(_keys(state, selector))
    ]
    made = containers.make_many(m, state, act, spot, join_all_values(pairs) or UNKNOWN, some=bool(pairs))
    return [(state, one(made))]


def _enter(m: Machine, state: State, selector: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, one(selector))]


FUNCTIONS: dict[str, Handler] = {
    f"selectors.{name}Selector": _make for name in ("Default", "Select", "Poll", "Epoll", "Devpoll", "Kqueue")
}

METHODS: dict[tuple[str, str], MethodHandler] = {
    (SELECTOR, "register"): _register,
    (SELECTOR, "unregister"): _unregister,
    (SELECTOR, "modify"): _modify,
    (SELECTOR, "get_key"): _get_key,
    (SELECTOR, "select"): _select,
    (SELECTOR, "__enter__"): _enter,
}
