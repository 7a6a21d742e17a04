"""What gets at things by name or index: ``attrgetter``, ``itemgetter``, ``methodcaller``."""

from __future__ import annotations

from zmqforklint.machine import containers, subscripts
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import each_atom, in_turn
from zmqforklint.machine.state import State
from zmqforklint.machine.values import NONE, UNKNOWN, Atom, Spot, Value, one, string_of


def _caller(kind: str) -> Handler:
    """``operator.methodcaller`` and its siblings: what they are made with waits for the object."""

    def make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        return [(state, one(m.allocate(state, act, kind, spot, {}, None, arguments)))]

    return make


def _read_each(m: Machine, state: State, value: Value, name: str, spot: Spot, act: Activation) -> Results:
    return each_atom(state, value, act, lambda state, atom: m.attribute(m, state, atom, name, spot, act))


def call_caller(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Applies a ``methodcaller``, ``attrgetter`` or ``itemgetter`` to an object."""
    first = made.payload
    assert isinstance(first, Arguments)
    wanted, target = first.get("", 0) or UNKNOWN, arguments.get("", 0) or UNKNOWN
    name = string_of(wanted)
    if made.kind != "methodcaller" and len(first.positional) > 1:
        return _get_several(m, state, made, target, spot, act)
    if made.kind == "itemgetter":
        return each_atom(state, target, act, lambda state, atom: m.item(m, state, atom, wanted, spot, act))
    rows: Results = [(state, target)]
    for part in (name or "").split("."):
        rows = [result for before, value in rows for result in _read_each(m, before, value, part, spot, act)]
    if made.kind == "attrgetter":
        return rows
    return [result for before, method in rows for result in m.call(m, before, method, first.after(1), spot, act)]


def _get_several(m: Machine, state: State, made: Address, target: Value, spot: Spot, act: Activation) -> Results:
    """``itemgetter(a, b)`` and ``attrgetter(a, b)`` give a tuple."""
    first = made.payload
    assert isinstance(first, Arguments)

    def get(state: State, wanted: Value) -> Results:
        single = m.allocate(state, act, made.kind, spot, {}, wanted, Arguments([wanted], {}))
        return call_caller(m, state, single, Arguments([target], {}), spot, act)

    return [
        (after, one(containers.make(m, after, act, "tuple", spot, [(value, False) for value in values])))
        for after, values in in_turn(state, first.positional, get)
    ]


def _get_item(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``operator.getitem(a, b)``."""
    held, index = arguments.get("", 0) or UNKNOWN, arguments.get("", 1) or UNKNOWN
    return each_atom(state, held, act, lambda state, atom: m.item(m, state, atom, index, spot, act))


def _set_item(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``operator.setitem(a, b, c)``."""
    index, value = arguments.get("", 1) or UNKNOWN, arguments.get("", 2) or UNKNOWN

    def put(state: State, atom: Atom) -> Results:
        return [(after, NONE) for after in subscripts.set_item(m, state, atom, index, value, spot, act)]

    return each_atom(state, arguments.get("", 0) or UNKNOWN, act, put)


def _delete_item(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``operator.delitem(a, b)``."""
    index = arguments.get("", 1) or UNKNOWN

    def delete(state: State, atom: Atom) -> Results:
        return [(after, NONE) for after in subscripts.delete_item(m, state, atom, index, spot, act)]

    return each_atom(state, arguments.get("", 0) or UNKNOWN, act, delete)


FUNCTIONS: dict[str, Handler] = {
    "operator.methodcaller": _caller("methodcaller"),
    "operator.attrgetter": _caller("attrgetter"),
    "operator.itemgetter": _caller("itemgetter"),
    "operator.getitem": _get_item,
    "operator.setitem": _set_item,
    "operator.delitem": _delete_item,
}
