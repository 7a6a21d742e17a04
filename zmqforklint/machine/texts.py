"""Objects as texts: ``str(x)``, ``print(x)`` and f-strings run what a class says of itself."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.machine import combining, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import DATA_FIELDS, call_method, find_in_class
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.results import in_order, in_turn
from zmqforklint.machine.state import State
from zmqforklint.machine.subscripts import container_base
from zmqforklint.machine.values import UNKNOWN, UNKNOWN_ATOM, Atom, Spot, Value, constant, only, string_of

_METHODS = ("__str__", "__repr__")


def spelled(m: Machine, state: State, values: Sequence[Value], spot: Spot, act: Activation) -> Results:
    """The text made of these values one after the other."""
    rows = in_turn(state, values, lambda before, value: _spelled(m, before, value, spot, act))
    return [(after, combining.text_of(parts)) for after, parts in rows]


def _spelled(m: Machine, state: State, value: Value, spot: Spot, act: Activation, depth: int = 0) -> Results:
    single = only(value)
    if isinstance(single, Address) and single.kind in contents.KINDS:
        return _listed(m, state, single, spot, act, depth)
    own = [(atom, name) for atom in in_order(value) if (name := _method(state, atom))]
    rest = frozenset(UNKNOWN_ATOM if _is_like_others(state, atom) else atom for atom in value)
    rest = rest.difference(atom for atom, _ in own)
    results: Results = [(state.copy() if own else state, rest)] if rest else []
    for atom, name in own:
        assert isinstance(atom, Address)
        before = state if len(value) == 1 else state.copy()
        results.extend(call_method(m, before, atom, name, spot, act))
    return results


def _listed(m: Machine, state: State, container: Address, spot: Spot, act: Activation, depth: int) -> Results:
    """A container is written as its elements are, one after the other; what stands between them is not said."""
    pairs = contents.known_items(state, container) if container.kind == "dict" else None
    known = contents.known_elements(state, container) if pairs is None else [each for pair in pairs for each in pair]
    if known is None or depth == DEPTH or not contents.is_ordered(state, container):
        return [(state, UNKNOWN)]
    rows = in_turn(state, known, lambda before, each: _spelled(m, before, _quoted(each), spot, act, depth + 1))
    return [
        (after, combining.text_of([UNKNOWN, *(each for part in parts for each in (part, UNKNOWN))]))
        for after, parts in rows
    ]


DEPTH = 3
"""How deep containers in containers are looked into."""


def _quoted(value: Value) -> Value:
    """A string in a container is written with its quotes."""
    text = string_of(value)
    return value if text is None else constant(repr(text))


def _is_like_others(state: State, atom: Atom) -> bool:
    """Whether another object may be written in the same way: all but what is written with its address."""
    if not isinstance(atom, Address):
        return False
    if atom.kind != "instance":
        return atom.kind in contents.KINDS
    return find_in_class(state, atom, DATA_FIELDS) is not None or container_base(atom) is not None


def _method(state: State, atom: Atom) -> str:
    """The method of the program's own that says how the object is written; empty for what has none."""
    if not isinstance(atom, Address) or atom.kind != "instance" or atom not in state.heap:
        return ""
    return next((name for name in _METHODS if find_in_class(state, atom, name) is not None), "")
