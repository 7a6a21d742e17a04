"""``a + b`` and the like: what an operator makes of its operands, whatever they are."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.machine import combining, operators, sets
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Spot, Value

_COMBINING = {"+": combining.concatenate, "*": combining.repeat, "|": combining.unite}


def apply(m: Machine, state: State, op: str, values: Sequence[Value], spot: Spot, act: Activation) -> Results:
    """What the operands give one after the other."""
    own = operators.applied(m, state, op, values, spot, act)
    if own is not None:
        return own
    if op in sets.OPERATORS and all(map(sets.is_set, values)):
        return [(state, sets.combine(m, state, op, values, spot, act))]
    combine = _COMBINING.get(op)
    made = combining.calculate(op, values) if combine is None else combine(m, state, values, spot, act)
    return [(state, made)]
