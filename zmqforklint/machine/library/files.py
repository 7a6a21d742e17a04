"""What the program takes for a file: an object of its own that has ``write``."""

from __future__ import annotations

from zmqforklint.machine.activation import Activation
from zmqforklint.machine.classes import call_method
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import UNKNOWN, Spot, Value


def written(m: Machine, state: State, file: Value, spot: Spot, act: Activation) -> list[State]:
    """The states once a text was written to it."""
    states = [state]
    for atom in in_order(file):
        if isinstance(atom, Address) and atom.kind == "instance":
            text = Arguments([UNKNOWN], {})
            states = [after for before in states for after, _ in call_method(m, before, atom, "write", spot, act, text)]
    return states
