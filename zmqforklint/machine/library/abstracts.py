"""What ``collections.abc`` gives the classes that derive from it: methods made of those that a class defines itself."""

from __future__ import annotations

from collections.abc import Callable

from zmqforklint.machine import containers, contents, pairs
from zmqforklint.machine.abstract_bases import OWNER
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method
from zmqforklint.machine.exceptions import catches
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library.handlers import MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_turn
from zmqforklint.machine.state import State
from zmqforklint.machine.unpacking import listed
from zmqforklint.machine.values import ABSENT, FALSE, NONE, TRUE, UNKNOWN, Atom, External, Spot, Value, one, only

_KEY_ERROR = one(External("builtins.KeyError"))


def _look_up(
    m: Machine, state: State, receiver: Atom, key: Value, spot: Spot, act: Activation
) -> tuple[Results, list[State]]:
    """What ``__getitem__`` gives for the key, and the states in which it has none."""
    assert isinstance(receiver, Address)
    outer, act.raised = act.raised, []
    found = call_method(m, state, receiver, "__getitem__", spot, act, Arguments([key], {}))
    raised, act.raised = act.raised, outer
    missing: list[State] = []
    for after, exception in raised:
        if catches(after, _KEY_ERROR, exception) is False:
            act.raised.append((after, exception))
        else:
            missing.append(after)
    return found, missing


def _get(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    found, missing = _look_up(m, state, receiver, arguments.get("key", 0) or UNKNOWN, spot, act)
    default = arguments.get("default", 1) or NONE
    return [*found, *((after, default) for after in missing)]


def _contains(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    found, missing = _look_up(m, state, receiver, arguments.get("key", 0) or UNKNOWN, spot, act)
    return [*((after, TRUE) for after, _ in found), *((after, FALSE) for after in missing)]


def _pop(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    key, default = arguments.get("key", 0) or UNKNOWN, arguments.get("default", 1)
    found, missing = _look_up(m, state, receiver, key, spot, act)
    results = [
        (then, value) for after, value in found for then in _change(m, after, receiver, "__delitem__", [key], spot, act)
    ]
    if default is None:
        act.raised.extend((after, _KEY_ERROR) for after in missing)
        return results
    return [*results, *((after, default) for after in missing)]


def _set_default(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    key, default = arguments.get("key", 0) or UNKNOWN, arguments.get("default", 1) or NONE
    found, missing = _look_up(m, state, receiver, key, spot, act)
    put = [
        (then, default)
        for after in missing
        for then in _change(m, after, receiver, "__setitem__", [key, default], spot, act)
    ]
    return [*found, *put]


def _update(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    states: list[State] = []
    for after, given in pairs.as_dict(m, state, arguments, spot, act):
        changed = [after]
        for pair in _items_of(after, given):
            changed = [then for each in changed for then in _change(m, each, receiver, "__setitem__", pair, spot, act)]
        states.extend(changed)
    return [(after, NONE) for after in states]


def _items_of(state: State, given: Address) -> list[list[Value]]:
    """The pairs of a dict; first, where more may be in it than is known, one that stands for these."""
    known = [[one(key), state.heap.get(given, key) - ABSENT] for key in contents.keys_of(state, given)]
    if contents.known_items(state, given) is not None:
        return known
    return [[UNKNOWN, state.heap.get(given, contents.REST) - ABSENT or UNKNOWN], *known]


def _change(
    m: Machine, state: State, receiver: Atom, name: str, given: list[Value], spot: Spot, act: Activation
) -> list[State]:
    assert isinstance(receiver, Address)
    return [after for after, _ in call_method(m, state, receiver, name, spot, act, Arguments(given, {}))]


def _keys(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return listed(m, state, one(receiver), spot, act)


def _values(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return _rows(m, state, receiver, spot, act, lambda state, place, key, value: value)


def _items(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    def pair(state: State, place: int, key: Value, value: Value) -> Value:
        return one(containers.make(m, state, act, "tuple", spot, [(key, False), (value, False)], place))

    return _rows(m, state, receiver, spot, act, pair)


def _rows(
    m: Machine,
    state: State,
    receiver: Atom,
    spot: Spot,
    act: Activation,
    give: Callable[[State, int, Value, Value], Value],
) -> Results:
    """A list with what is given for each key and its value."""
    results: Results = []
    for after, keys in listed(m, state, one(receiver), spot, act):
        known = contents.known_elements(after, only(keys))
        some = known if known is not None else [contents.any_element(after, keys) or UNKNOWN]
        for then, values in in_turn(after, some, lambda before, key: _look_up(m, before, receiver, key, spot, act)[0]):
            pairs = enumerate(zip(some, values, strict=True))
            given = [give(then, place, key, value) for place, (key, value) in pairs]
            if known is not None:
                made = containers.make(m, then, act, "list", spot, [(each, False) for each in given])
            else:
                made = containers.make_many(m, then, act, spot, given[0])
            results.append((then, one(made)))
    return results


def _append(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``append`` of a sequence whose class defines ``insert``."""
    given = [UNKNOWN, arguments.get("value", 0) or UNKNOWN]
    return [(after, NONE) for after in _change(m, state, receiver, "insert", given, spot, act)]


METHODS: dict[tuple[str, str], MethodHandler] = {
    (OWNER, "get"): _get,
    (OWNER, "__contains__"): _contains,
    (OWNER, "pop"): _pop,
    (OWNER, "setdefault"): _set_default,
    (OWNER, "update"): _update,
    (OWNER, "keys"): _keys,
    (OWNER, "values"): _values,
    (OWNER, "items"): _items,
    (OWNER, "append"): _append,
}
