"""Containers that are made of what is given: ``list(x)``, ``dict(x)``, ``deque(x)``, ``Counter(x)``."""

from __future__ import annotations

from collections import Counter

from zmqforklint.machine import containers, contents, pairs
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.library.iterables import from_listed
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.unpacking import listed
from zmqforklint.machine.values import NONE, UNKNOWN, External, Spot, Value, constant, one, only


def _container(kind: str) -> Handler:
    def make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        made = containers.make_empty(m, state, act, kind, spot)
        if kind == "dict":
            return _made_dict(m, state, made, arguments, spot, act)
        return _filled(m, state, made, arguments.get("", 0), spot, act)

    return make


def _filled(m: Machine, state: State, made: Address, source: Value | None, spot: Spot, act: Activation) -> Results:
    if source is None:
        return [(state, one(made))]

    def add(state: State, element: Value) -> list[State]:
        containers.append(state, made, element, distinct=act.counts)
        return [state]

    return [(after, one(made)) for after in m.iterate(m, state, source, spot, act, add)]


def _deque(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``collections.deque(iterable, maxlen)``."""
    made = containers.make_empty(m, state, act, "list", spot)
    limit = arguments.get("maxlen", 1) or NONE
    if limit != NONE:
        state.heap.set(made, contents.LIMIT, limit)
    return _filled(m, state, made, arguments.get("iterable", 0), spot, act)


def _counter(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``collections.Counter(iterable)``, which has none of what is missing."""
    made = containers.make_empty(m, state, act, "dict", spot)
    state.heap.set(made, contents.FACTORY, one(External("builtins.int")))
    source = arguments.get("iterable", 0)
    if source is None or all(isinstance(atom, Address) and atom.kind == "dict" for atom in source):
        return _made_dict(m, state, made, arguments, spot, act)
    results: Results = []
    for after, given in listed(m, state, source, spot, act):
        known = contents.known_elements(after, only(given))
        keys = [key for each in known or () if (key := contents.key_of(after, each)) is not None]
        if known is None or len(keys) < len(known):
            after.heap.set(made, contents.REST, UNKNOWN)
        else:
            for key, number in Counter(keys).items():
                after.heap.set(made, key, constant(number))
        results.append((after, one(made)))
    return results


def _weak_container(kind: str, weak: str) -> Handler:
    """A container that does not keep its keys or its values."""
    plain = _container(kind)

    def make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        results = plain(m, state, arguments, spot, act)
        m.weak.update((atom, weak) for _, value in results for atom in value if isinstance(atom, Address))
        return results

    return make


def _made_dict(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(after, one(made)) for after in pairs.fill(m, state, made, arguments, spot, act)]


def _from_keys(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``dict.fromkeys(keys, value)``."""
    made = containers.make_empty(m, state, act, "dict", spot)
    value = arguments.get("", 1) or NONE
    known = contents.known_elements(state, only(arguments.get("", 0) or UNKNOWN))
    for key in known if known is not None else [UNKNOWN]:
        containers.set_item(state, made, key, value)
    return [(state, one(made))]


def _default_dict(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    made = containers.make_empty(m, state, act, "dict", spot)
    factory = arguments.get("", 0)
    if factory is not None and factory != NONE:
        state.heap.set(made, contents.FACTORY, factory)
    return _made_dict(m, state, made, arguments.after(1), spot, act)


FUNCTIONS: dict[str, Handler] = {
    "builtins.list": _container("list"),
    "builtins.tuple": _container("tuple"),
    "builtins.set": _container("set"),
    "builtins.frozenset": _container("set"),
    "builtins.dict": _container("dict"),
    "builtins.dict.fromkeys": from_listed(_from_keys, 0),
    "collections.OrderedDict": _container("dict"),
    "collections.UserDict": _container("dict"),
    "collections.UserList": _container("list"),
    "collections.deque": _deque,
    "collections.Counter": _counter,
    "collections.defaultdict": _default_dict,
    "weakref.WeakKeyDictionary": _weak_container("dict", "keys"),
    "weakref.WeakValueDictionary": _weak_container("dict", "values"),
    "weakref.WeakSet": _weak_container("set", "values"),
}
