"""``iter(function, sentinel)``: calls the function for each element, until it gives the sentinel."""

from __future__ import annotations

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.comparing import compare_atoms
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import NO_ARGUMENTS, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, Atom, Spot, Value, one

CALLS = "calls"
"""The kind of such an iterator."""


def make(m: Machine, state: State, function: Value, sentinel: Value, spot: Spot, act: Activation) -> Results:
    """The iterator; nothing is called yet."""
    return [(state, one(m.allocate(state, act, CALLS, spot, {"function": function, "sentinel": sentinel})))]


def call_again(m: Machine, state: State, calls: Address, spot: Spot, act: Activation) -> tuple[Results, list[State]]:
    """The next element, and the states in which the sentinel came instead."""
    sentinel = state.heap.get(calls, "sentinel") - ABSENT
    elements: Results = []
    ended: list[State] = []
    for after, value in m.call(m, state, state.heap.get(calls, "function") - ABSENT, NO_ARGUMENTS, spot, act):
        verdicts = {atom: _is_one_of(m, after, atom, sentinel) for atom in value}
        given = frozenset(atom for atom, verdict in verdicts.items() if verdict is not True)
        if any(verdict is not False for verdict in verdicts.values()):
            ended.append(after.copy())
        if given:
            elements.append((after, given))
    return elements, ended


def _is_one_of(m: Machine, state: State, atom: Atom, sentinel: Value) -> bool | None:
    verdicts = {compare_atoms(m, state, "==", atom, each) for each in sentinel}
    return verdicts.pop() if len(verdicts) == 1 else None
