"""What is put in order is compared: objects whose class says what comes first run its methods."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from zmqforklint.machine import answers
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Spot, Value, one
from zmqforklint.machine.ways import DOUBTFUL


def compare(m: Machine, state: State, keys: Sequence[Value], spot: Spot, act: Activation, op: str = "<") -> list[State]:
    """Compares each key with the one before it."""
    states = [state]
    for left, right in itertools.pairwise(keys):
        states = [after for before in states for after in _compare_two(m, before, op, right, left, spot, act)]
    return states


def compare_any(m: Machine, state: State, key: Value, spot: Spot, act: Activation, op: str = "<") -> State:
    """Compares keys of which it is not known how many there are: perhaps any two of a kind."""
    for atom in in_order(key):
        compared = state.copy()
        compared.doubt |= DOUBTFUL
        for after in _compare_two(m, compared, op, one(atom), one(atom), spot, act):
            state = state.join(after) if after.process is state.process else state
    return state


def _compare_two(
    m: Machine, state: State, op: str, left: Value, right: Value, spot: Spot, act: Activation
) -> list[State]:
    asked = answers.of_comparison(m, state, op, left, right, spot, act)
    return [state] if asked is None else [after for after, _ in asked]
