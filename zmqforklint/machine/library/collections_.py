"""The methods of lists, tuples, sets, dicts and strings."""

from __future__ import annotations

from collections.abc import Callable

from zmqforklint.machine import containers, contents, lookups, pairs, sequences, sets
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.comparing import equal_values
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import sorting
from zmqforklint.machine.library.iterables import FUNCTIONS
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.membership import contains
from zmqforklint.machine.results import Rows, in_turn
from zmqforklint.machine.state import State
from zmqforklint.machine.unpacking import listed
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    NONE,
    NOTHING,
    TRUE,
    UNKNOWN,
    External,
    Spot,
    Value,
    boolean,
    constant,
    constant_of,
    join_values,
    one,
)

Handler = Callable[[Machine, State, Address, Arguments, Spot, Activation], Results]


def _append(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    value = arguments.get("", len(arguments.positional) - 1) or UNKNOWN
    m.observer.stored(value, spot, m.observer.named())
    containers.append(state, receiver, value, distinct=act.counts)
    return [(state, NONE)]


def _insert(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    value, place = arguments.get("", 1) or UNKNOWN, constant_of(arguments.get("", 0) or UNKNOWN)
    m.observer.stored(value, spot, m.observer.named())
    if isinstance(place, int):
        sequences.insert(state, receiver, place, value)
    else:
        containers.append(state, receiver, value)
        sequences.shuffle(state, receiver)
    return [(state, NONE)]


def _append_first(
    m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``deque.appendleft(x)``."""
    given = Arguments([constant(0), arguments.get("", len(arguments.positional) - 1) or UNKNOWN], {})
    return _insert(m, state, receiver, given, spot, act)


def _rotate(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``deque.rotate(n)``."""
    sequences.rotate(state, receiver, constant_of(arguments.get("n", 0) or constant(1)))
    return [(state, NONE)]


def _reverse(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    sequences.reverse(state, receiver)
    return [(state, NONE)]


def _extend(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    def add(state: State, element: Value) -> list[State]:
        containers.append(state, receiver, element, distinct=act.counts)
        return [state]

    return [(after, NONE) for after in m.iterate(m, state, arguments.get("", 0) or UNKNOWN, spot, act, add)]


def _extend_first(
    m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``deque.extendleft(iterable)``: the last element comes first."""

    def add(state: State, element: Value) -> list[State]:
        sequences.insert(state, receiver, 0, element)
        return [state]

    return [(after, NONE) for after in m.iterate(m, state, arguments.get("", 0) or UNKNOWN, spot, act, add)]


def _index(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``list.index(x)``: the place of the first element that equals it."""
    known = contents.known_elements(state, receiver)
    if known is None or not contents.is_ordered(state, receiver) or len(arguments.positional) != 1:
        return [(state, UNKNOWN)]
    verdicts = [equal_values(m, state, arguments.positional[0], element) for element in known]
    place = next((place for place, verdict in enumerate(verdicts) if verdict is not False), None)
    if place is None:
        act.raised.append((state, one(External("builtins.ValueError"))))
        return []
    return [(state, constant(place) if verdicts[place] else UNKNOWN)]


def _count(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``list.count(x)``."""
    known, value = contents.known_elements(state, receiver), arguments.get("", 0) or UNKNOWN
    verdicts = [equal_values(m, state, value, element) for element in known or ()]
    return [(state, UNKNOWN if known is None or None in verdicts else constant(verdicts.count(True)))]


def _pop(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    index = constant_of(arguments.get("", 0) or constant(-1))
    return _taken(m, state, receiver, index if isinstance(index, int) else -1, act)


def _pop_first(
    m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    return _taken(m, state, receiver, 0, act)


def _taken(m: Machine, state: State, receiver: Address, index: int, act: Activation) -> Results:
    """Takes an element out of a list, deque or set; out of one that is surely empty it raises.

    Where one stands for several, the others keep theirs.
    """
    if receiver not in state.heap:
        return [(state, UNKNOWN)]
    if contents.has_elements(state, receiver) is False:
        act.raised.append((state, one(External(f"builtins.{'KeyError' if receiver.kind == 'set' else 'IndexError'}"))))
        return []
    if contents.has_elements(state, receiver) is None:
        lookups.will_fail(m, state, act)
    others = state.copy() if receiver in m.made_again else None
    value = containers.pop(state, receiver, index) or UNKNOWN
    return [(state if others is None else state.join(others), value)]


def _clear(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    containers.clear(state, receiver)
    return [(state, NONE)]


def _copy(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    fields = {key: state.heap.get(receiver, key) for key in state.heap.keys(receiver)}
    return [(state, one(m.allocate(state, act, receiver.kind, spot, fields)))]


def _get(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    default = arguments.get("default", 1) or NONE
    return [(state, containers.look_up(state, receiver, arguments.get("key", 0) or UNKNOWN, default))]


def _set_default(
    m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    key, default = arguments.get("key", 0) or UNKNOWN, arguments.get("default", 1) or NONE
    value = containers.look_up(state, receiver, key, default)
    known = contents.key_of(state, key)
    if known is None or state.heap.get(receiver, known) == ABSENT:
        containers.set_item(state, receiver, key, default)
    return [(state, value)]


def _pop_key(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    key, default = arguments.get("key", 0) or UNKNOWN, arguments.get("default", 1)
    if receiver not in state.heap:
        return [(state, UNKNOWN)]
    found = containers.look_up(state, receiver, key, ABSENT)
    if default is None and ABSENT_ATOM in found:
        act.raised.append((state.copy(), one(External("builtins.KeyError"))))
    containers.delete_item(state, receiver, key)
    value = found if ABSENT_ATOM not in found else join_values(found - ABSENT, default or NOTHING)
    return [(state, value)] if value else []


def _pop_item(
    m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``dict.popitem()``, and ``popitem(last=False)`` of an ordered one."""
    known, last = contents.known_items(state, receiver), constant_of(arguments.get("last", 0) or TRUE)
    if known and isinstance(last, bool):
        key, value = known[-1 if last else 0]
        containers.delete_item(state, receiver, key)
    else:
        key, value = UNKNOWN, contents.any_value(state, receiver) or UNKNOWN
    return [(state, one(containers.make(m, state, act, "tuple", spot, [(key, False), (value, False)])))]


def _move_to_end(
    m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    key, last = arguments.get("key", 0) or UNKNOWN, constant_of(arguments.get("last", 1) or TRUE)
    known = contents.known_items(state, receiver)
    moved = [pair for pair in known or () if pair[0] == key]
    if known and moved:
        rest = [pair for pair in known if pair[0] != key]
        containers.clear(state, receiver)
        for each, value in [*rest, *moved] if last else [*moved, *rest]:
            containers.set_item(state, receiver, each, value)
    return [(state, NONE)]


def _update(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(after, NONE) for after in pairs.fill(m, state, receiver, arguments, spot, act)]


def _values(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    known = contents.known_items(state, receiver)
    if known is not None:
        items = [(value, False) for _, value in known]
        return [(state, one(containers.make(m, state, act, "list", spot, items)))]
    some = contents.has_elements(state, receiver) is True
    value = contents.any_value(state, receiver) or UNKNOWN
    return [(state, one(containers.make_many(m, state, act, spot, value, some)))]


def _items(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    known = contents.known_items(state, receiver)
    rows = known if known is not None else [(UNKNOWN, contents.any_value(state, receiver) or UNKNOWN)]
    made = [
        one(containers.make(m, state, act, "tuple", spot, [(key, False), (value, False)], index))
        for index, (key, value) in enumerate(rows)
    ]
    if known is not None:
        return [(state, one(containers.make(m, state, act, "list", spot, [(pair, False) for pair in made])))]
    some = contents.has_elements(state, receiver) is True
    return [(state, one(containers.make_many(m, state, act, spot, made[0], some)))]


def _keys(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    known = contents.known_elements(state, receiver)
    if known is not None:
        return [(state, one(containers.make(m, state, act, "list", spot, [(key, False) for key in known])))]
    some = contents.has_elements(state, receiver) is True
    return [(state, one(containers.make_many(m, state, act, spot, UNKNOWN, some)))]


def _remove(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``remove(x)``, which raises where no element equals it."""
    known, value = contents.known_elements(state, receiver), arguments.get("", 0) or UNKNOWN
    if known is not None and all(equal_values(m, state, value, element) is False for element in known):
        error = "KeyError" if receiver.kind == "set" else "ValueError"
        act.raised.append((state, one(External(f"builtins.{error}"))))
        return []
    return _discard(m, state, receiver, arguments, spot, act)


def _discard(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    sequences.remove_value(state, receiver, arguments.get("", 0) or UNKNOWN)
    return [(state, NONE)]


def _combining(op: str) -> Handler:
    """``a.union(b, …)`` and the like: a new set."""

    def combine(
        m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation
    ) -> Results:
        return [
            (after, sets.combine(m, after, op, [one(receiver), *given], spot, act))
            for after, given in _all_listed(m, state, arguments, spot, act)
        ]

    return combine


def _changing(op: str) -> Handler:
    """``a.difference_update(b, …)`` and the like: the set itself."""

    def change(
        m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation
    ) -> Results:
        rows = _all_listed(m, state, arguments, spot, act)
        for after, given in rows:
            sets.fill(after, receiver, op, [one(receiver), *given])
        return [(after, NONE) for after, _ in rows]

    return change


def _all_listed(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Rows:
    return in_turn(
        state, enumerate(arguments.positional), lambda before, each: listed(m, before, each[1], spot, act, each[0])
    )


def _asking(ask: Callable[[State, Value, Value], bool | None]) -> Handler:
    """``a.issubset(b)`` and the like."""

    def run(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        rows = listed(m, state, arguments.get("", 0) or UNKNOWN, spot, act)
        return [(after, boolean(ask(after, one(receiver), other))) for after, other in rows]

    return run


_SET: dict[str, Handler] = {
    "issubset": _asking(sets.is_within),
    "issuperset": _asking(lambda state, own, other: sets.is_within(state, other, own)),
    "isdisjoint": _asking(sets.is_apart),
    **{name: _combining(op) for name, op in sets.NAMES.items()},
    **{f"{name}_update": _changing(op) for name, op in sets.NAMES.items() if op != "|"},
}

_LIST: dict[str, Handler] = {
    "append": _append,
    "appendleft": _append_first,
    "add": _append,
    "insert": _insert,
    "reverse": _reverse,
    "rotate": _rotate,
    "sort": sorting.sort,
    "extend": _extend,
    "extendleft": _extend_first,
    "index": _index,
    "count": _count,
    "update": _extend,
    "pop": _pop,
    "popleft": _pop_first,
    "clear": _clear,
    "copy": _copy,
    "remove": _remove,
    "discard": _discard,
}

_DICT: dict[str, Handler] = {
    "get": _get,
    "setdefault": _set_default,
    "popitem": _pop_item,
    "move_to_end": _move_to_end,
    "pop": _pop_key,
    "update": _update,
    "values": _values,
    "items": _items,
    "keys": _keys,
    "clear": _clear,
    "copy": _copy,
}


def _get_item(
    m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    return containers.get_item(m, state, receiver, arguments.get("", 0) or UNKNOWN, spot, act)


def _set_item(
    m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    containers.set_item(state, receiver, arguments.get("", 0) or UNKNOWN, arguments.get("", 1) or UNKNOWN)
    return [(state, NONE)]


def _delete_item(
    m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    containers.delete_item(state, receiver, arguments.get("", 0) or UNKNOWN)
    return [(state, NONE)]


def _contains(
    m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    decisions = contains(m, state, arguments.get("", 0) or UNKNOWN, one(receiver), act)
    return [(after, boolean(verdict)) for after, verdict in decisions]


def _by_function(name: str) -> Handler:
    """A method that a builtin function calls."""

    def run(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        return FUNCTIONS[name](m, state, Arguments([one(receiver)], {}), spot, act)

    return run


_BY_OPERATORS: dict[str, Handler] = {
    "__getitem__": _get_item,
    "__setitem__": _set_item,
    "__delitem__": _delete_item,
    "__contains__": _contains,
    "__len__": _by_function("builtins.len"),
    "__iter__": _by_function("builtins.iter"),
    "__reversed__": _by_function("builtins.reversed"),
}

METHODS: dict[tuple[str, str], Callable[..., Results]] = {
    **{(kind, name): handler for kind in contents.KINDS for name, handler in _BY_OPERATORS.items()},
    **{(kind, name): handler for kind in ("list", "set", "tuple") for name, handler in _LIST.items()},
    **{("set", name): handler for name, handler in _SET.items()},
    **{("dict", name): handler for name, handler in _DICT.items()},
}
