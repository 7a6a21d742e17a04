"""Operators that a class of the program has: ``queue << item`` calls ``queue.__lshift__(item)``, flags are joined."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.machine import enumerations
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, find_in_class
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import UNKNOWN, Spot, Value

_NAMES = {
    "+": "add",
    "-": "sub",
    "*": "mul",
    "/": "truediv",
    "//": "floordiv",
    "%": "mod",
    "**": "pow",
    "@": "matmul",
    "<<": "lshift",
    ">>": "rshift",
    "&": "and",
    "|": "or",
    "^": "xor",
}


def applied(
    m: Machine, state: State, op: str, values: Sequence[Value], spot: Spot, act: Activation, in_place: bool = False
) -> Results | None:
    """What the operands give one after the other; None where no class of the program has a say in it."""
    flags = enumerations.put_together(m, state, op, values)
    if flags is not None:
        return [(state, flags)]
    name = _NAMES.get(op, "")
    names = [f"__i{name}__", f"__{name}__"] if in_place else [f"__{name}__"]
    if not any(_defining(state, value, each) for value in values for each in (*names, f"__r{name}__")):
        return None
    rows: Results = [(state, values[0])]
    for right in values[1:]:
        rows = [
            row for before, left in rows for row in _apply(m, before, left, right, names, f"__r{name}__", spot, act)
        ]
    return rows


def _apply(
    m: Machine, state: State, left: Value, right: Value, names: Sequence[str], swapped: str, spot: Spot, act: Activation
) -> Results:
    for value, other, name in (*((left, right, name) for name in names), (right, left, swapped)):
        receivers = _defining(state, value, name)
        if receivers:
            packed = Arguments([other], {})
            rows = [
                row
                for receiver in receivers
                for row in call_method(
                    m, state if len(receivers) == 1 else state.copy(), receiver, name, spot, act, packed
                )
            ]
            return rows if len(receivers) == len(value) else [*rows, (state.copy(), UNKNOWN)]
    return [(state, UNKNOWN)]


def _defining(state: State, value: Value, name: str) -> list[Address]:
    """The alternatives whose class defines the method."""
    return [
        atom
        for atom in in_order(value)
        if isinstance(atom, Address)
        and atom.kind == "instance"
        and atom in state.heap
        and find_in_class(state, atom, name) is not None
    ]
