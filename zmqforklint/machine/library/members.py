"""``dir(x)`` and ``inspect.getmembers(x, predicate)``: what the program itself has given an object, by its names."""

from __future__ import annotations

from collections.abc import Callable

from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import class_of, mro
from zmqforklint.machine.conditions import truth
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import each_atom, in_turn
from zmqforklint.machine.state import State
from zmqforklint.machine.subscripts import is_attribute
from zmqforklint.machine.values import UNKNOWN, Atom, Bound, External, Spot, Value, constant, one, only


def _dir(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    def listed(state: State, atom: Atom) -> Results:
        names = _names(state, atom)
        if names is None:
            return [(state, UNKNOWN)]
        items = [(constant(name), False) for name in names]
        return [(state, one(containers.make(m, state, act, "list", spot, items)))]

    return each_atom(state, arguments.get("", 0) or one(act.module), act, listed)


def _names(state: State, atom: Atom) -> list[str] | None:
    """The names of an object's members, sorted; None where it is not the program's own."""
    if not isinstance(atom, Address) or atom.kind not in ("instance", "class", "module"):
        return None
    holders = mro(class_of(atom)) if atom.kind == "instance" else mro(atom) if atom.kind == "class" else ()
    keys = [state.heap.keys(each) for each in (atom, *holders) if isinstance(each, Address)]
    return sorted({key for each in keys for key in each if is_attribute(key)})


def _members(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """The pairs of names and values of which the predicate may hold."""
    held, predicate = arguments.get("object", 0) or UNKNOWN, arguments.get("predicate", 1)
    return each_atom(state, held, act, lambda state, atom: _members_of(m, state, atom, predicate, spot, act))


def _members_of(m: Machine, state: State, atom: Atom, predicate: Value | None, spot: Spot, act: Activation) -> Results:
    names = _names(state, atom)
    if names is None:
        return [(state, UNKNOWN)]
    results: Results = []
    for after, values in in_turn(state, list(map(constant, names)), _reading(m, atom, spot, act)):
        pairs: list[tuple[Value, bool]] = []
        for name, value in zip(names, values, strict=True):
            if predicate is None or _holds(m, after, predicate, value, spot, act):
                parts = [(constant(name), False), (value, False)]
                pairs.append((one(containers.make(m, after, act, "tuple", spot, parts, name)), False))
        results.append((after, one(containers.make(m, after, act, "list", spot, pairs))))
    return results


def _reading(m: Machine, atom: Atom, spot: Spot, act: Activation) -> Callable[[State, Value], Results]:
    def read(state: State, name: Value) -> Results:
        text = str(getattr(only(name), "value", ""))
        return m.attribute(m, state, atom, text, spot, act)

    return read


def _holds(m: Machine, state: State, predicate: Value, value: Value, spot: Spot, act: Activation) -> bool:
    asked = only(predicate)
    known = _PREDICATES.get(asked.name) if isinstance(asked, External) else None
    if known is not None:
        return any(map(known, value))
    rows = m.call(m, state.copy(), predicate, Arguments([value], {}), spot, act)
    return any(truth(after, atom) is not False for after, given in rows for atom in given)


def _of_kind(*kinds: str) -> Callable[[Atom], bool]:
    return lambda atom: isinstance(atom, Address) and atom.kind in kinds


def _is_method(atom: Atom) -> bool:
    return isinstance(atom, Bound)


_PREDICATES: dict[str, Callable[[Atom], bool]] = {
    "inspect.ismethod": _is_method,
    "inspect.isfunction": _of_kind("function"),
    "inspect.isroutine": lambda atom: _is_method(atom) or _of_kind("function")(atom),
    "inspect.isclass": _of_kind("class"),
    "inspect.ismodule": _of_kind("module"),
}

FUNCTIONS: dict[str, Handler] = {"builtins.dir": _dir, "inspect.getmembers": _members}
