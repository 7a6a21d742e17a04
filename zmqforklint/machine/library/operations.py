"""Operators as functions, of the module ``operator``: they do what the operators do."""

from __future__ import annotations

from zmqforklint.machine import binary
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.conditions import compared
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import UNKNOWN, Spot, boolean


def _calculation(op: str) -> Handler:
    """``operator.add(a, b)`` and the like."""

    def run(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        values = [arguments.get("", 0) or UNKNOWN, arguments.get("", 1) or UNKNOWN]
        return binary.apply(m, state, op, values, spot, act)

    return run


def _comparison(op: str) -> Handler:
    """``operator.lt(a, b)`` and the like; ``operator.contains(a, b)`` is ``b in a``."""

    def run(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        left, right = arguments.get("", 0) or UNKNOWN, arguments.get("", 1) or UNKNOWN
        pair = (right, left) if op == "in" else (left, right)
        return [(after, boolean(verdict)) for after, verdict in compared(m, state, op, *pair, spot, act)]

    return run


def _call(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``operator.call(function, …)``."""
    return m.call(m, state, arguments.get("", 0) or UNKNOWN, arguments.after(1), spot, act)


_CALCULATIONS = {
    **{"add": "+", "concat": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**"},
    **{"matmul": "@", "lshift": "<<", "rshift": ">>", "and_": "&", "or_": "|", "xor": "^"},
}

_COMPARISONS = {
    **{"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="},
    **{"is_": "is", "is_not": "is not", "contains": "in"},
}

FUNCTIONS: dict[str, Handler] = {
    **{f"operator.{name}": _calculation(op) for name, op in _CALCULATIONS.items()},
    **{f"operator.{name}": _comparison(op) for name, op in _COMPARISONS.items()},
    "operator.call": _call,
}
