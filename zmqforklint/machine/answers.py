"""Tests that a class of the program answers itself: ``if x``, ``a in x`` and ``x == y`` run its methods."""

from __future__ import annotations

from zmqforklint.machine.abstract_bases import inherits
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, class_of, find_in_class, mro
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Spot, Value, only

_COMPARING = {
    "==": ("__eq__", "__eq__"),
    "!=": ("__eq__", "__eq__"),
    "<": ("__lt__", "__gt__"),
    ">": ("__gt__", "__lt__"),
    "<=": ("__le__", "__ge__"),
    ">=": ("__ge__", "__le__"),
}
"""The methods that compare: the left operand's, and the right one's where the left has none."""


def of_truth(m: Machine, state: State, value: Value, spot: Spot, act: Activation) -> Results | None:
    """What the object's class says of its truth; None where it says nothing."""
    for name in ("__bool__", "__len__"):
        receiver = _defining(state, value, name)
        if receiver is not None:
            return call_method(m, state, receiver, name, spot, act)
    return None


def of_contents(m: Machine, state: State, item: Value, container: Value, spot: Spot, act: Activation) -> Results | None:
    """What the container's class says of an item; None where it says nothing."""
    receiver = _defining(state, container, "__contains__") or _inheriting(container, "__contains__")
    if receiver is None:
        return None
    return call_method(m, state, receiver, "__contains__", spot, act, Arguments([item], {}))


def of_comparison(
    m: Machine, state: State, op: str, left: Value, right: Value, spot: Spot, act: Activation
) -> Results | None:
    """What the class of one of the operands says of a comparison, for ``!=`` of the contrary; None for nothing."""
    names = _COMPARING.get(op, ())
    for name, value, other in zip(names, (left, right), (right, left), strict=False):
        receiver = _defining(state, value, name)
        if receiver is not None:
            return call_method(m, state, receiver, name, spot, act, Arguments([other], {}))
    return None


def _defining(state: State, value: Value, name: str) -> Address | None:
    """The object that the value surely is, if its class defines the method."""
    atom = only(value)
    if not isinstance(atom, Address) or atom.kind != "instance" or atom not in state.heap:
        return None
    return atom if find_in_class(state, atom, name) is not None else None


def _inheriting(value: Value, name: str) -> Address | None:
    """The object that the value surely is, if an abstract base gives its class the method."""
    atom = only(value)
    if not isinstance(atom, Address) or atom.kind != "instance":
        return None
    return atom if inherits(mro(class_of(atom)), name) else None
