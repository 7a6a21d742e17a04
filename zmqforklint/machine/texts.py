"""Objects as texts: ``str(x)``, ``print(x)`` and f-strings run what a class says of itself."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.machine import combining
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, find_in_class
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.results import in_order, in_turn
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Atom, Spot, Value

_METHODS = ("__str__", "__repr__")


def spelled(m: Machine, state: State, values: Sequence[Value], spot: Spot, act: Activation) -> Results:
    """The text made of these values one after the other."""
    rows = in_turn(state, values, lambda before, value: _spelled(m, before, value, spot, act))
    return [(after, combining.text_of(parts)) for after, parts in rows]


def _spelled(m: Machine, state: State, value: Value, spot: Spot, act: Activation) -> Results:
    own = [(atom, name) for atom in in_order(value) if (name := _method(state, atom))]
    rest = value.difference(atom for atom, _ in own)
    results: Results = [(state.copy() if own else state, rest)] if rest else []
    for atom, name in own:
        assert isinstance(atom, Address)
        before = state if len(value) == 1 else state.copy()
        results.extend(call_method(m, before, atom, name, spot, act))
    return results


def _method(state: State, atom: Atom) -> str:
    """The method of the program's own that says how the object is written; empty for what has none."""
    if not isinstance(atom, Address) or atom.kind != "instance" or atom not in state.heap:
        return ""
    return next((name for name in _METHODS if find_in_class(state, atom, name) is not None), "")
