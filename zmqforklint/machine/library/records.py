"""The views of an object's attributes: ``x.__dict__``, ``vars(x)``, ``globals()``."""

from __future__ import annotations

from zmqforklint.machine import contents, mappings, pairs, unnamed
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.apart import split
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import collections_
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.subscripts import VIEW, attribute_of, is_attribute
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    UNKNOWN,
    Atom,
    Spot,
    constant_of,
    one,
    only,
    string_of,
)


def _view(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``vars(x)``; of nothing, it is ``locals()``, and in a module's body that is ``globals()``."""
    if arguments.get("", 0) is None and act.frame == act.module:
        return _globals(m, state, arguments, spot, act)
    atom = only(arguments.get("", 0) or UNKNOWN)
    if isinstance(atom, Address) and atom.kind in ("instance", "module", "class"):
        return [(state, one(view_of(m, state, atom)))]
    return [(state, UNKNOWN)]


def _globals(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, one(view_of(m, state, act.module)))]


def view_of(m: Machine, state: State, viewed: Address) -> Address:
    """The view of an object's attributes as a dict."""
    found = m.shared_address(("view", viewed), VIEW, viewed.spot, viewed.process, viewed)
    if found not in state.heap:
        state.heap.put(found, {})
    return found


def _viewed(receiver: Atom) -> Address:
    assert isinstance(receiver, Address)
    assert isinstance(receiver.payload, Address)
    return receiver.payload


def _get(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    name = string_of(arguments.get("key", 0) or UNKNOWN)
    default = arguments.get("default", 1) or NONE
    if name is None:
        return [(state, UNKNOWN)]
    value = attribute_of(state, _viewed(receiver), name)
    if value == ABSENT or not value & ABSENT:
        return [(state, default if value == ABSENT else value)]
    # What is asked next is whether it was there: both cases are told apart now.
    rows = split(state, _viewed(receiver), name)
    return [(after, default if found == ABSENT else found - ABSENT) for after, found in rows]


def _set_default(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    name = string_of(arguments.get("key", 0) or UNKNOWN)
    if name is not None and state.heap.get(_viewed(receiver), name) == ABSENT:
        state.heap.set(_viewed(receiver), name, arguments.get("default", 1) or NONE)
    return _get(m, state, receiver, arguments, spot, act)


def _update(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    viewed = _viewed(receiver)
    results: Results = []
    for after, given in pairs.as_dict(m, state, arguments, spot, act):
        if viewed.kind != "module":
            unnamed.set_from(after, viewed, given)
        for name, value in contents.keyword_fields(after, given)[0].items():
            after.heap.set(viewed, name, value)
        results.append((after, NONE))
    return results


def _pop(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    results = _get(m, state, receiver, arguments, spot, act)
    name = constant_of(arguments.get("key", 0) or UNKNOWN)
    if isinstance(name, str):
        for after, _ in results:
            after.heap.delete(_viewed(receiver), name)
    return results


def _clear(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``self.__dict__.clear()``: the object starts anew."""
    viewed = _viewed(receiver)
    if viewed.kind == "instance":
        for name in filter(is_attribute, state.heap.keys(viewed)):
            state.heap.delete(viewed, name)
    return [(state, NONE)]


def _of_all(name: str) -> MethodHandler:
    """``vars(x).items()`` and the like: of the attributes that there are now."""

    def read(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        whole = only(mappings.flat(m, state, one(receiver), spot, act))
        return collections_.METHODS["dict", name](m, state, whole, arguments, spot, act)

    return read


FUNCTIONS: dict[str, Handler] = {
    "builtins.vars": _view,
    "builtins.locals": _view,
    "builtins.globals": _globals,
}

METHODS: dict[tuple[str, str], MethodHandler] = {
    (VIEW, "get"): _get,
    (VIEW, "setdefault"): _set_default,
    (VIEW, "update"): _update,
    (VIEW, "pop"): _pop,
    (VIEW, "clear"): _clear,
    **{(VIEW, name): _of_all(name) for name in ("items", "keys", "values", "copy")},
}
