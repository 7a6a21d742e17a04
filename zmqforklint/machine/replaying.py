"""Generators that go on: what they did before is run once more, only to find the place where they wait."""

from __future__ import annotations

from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import TRUE

REPLAYING = "<replaying>"
"""The variable of a generator's frame that is set until what was run before has been run again."""


def is_in(state: State, frame: Address) -> bool:
    """Whether the generator with this frame has not yet come to where it waits."""
    return state.heap.get(frame, REPLAYING) == TRUE


def is_so(m: Machine, state: State) -> bool:
    """Whether what is executed has been done already: processes are not started anew."""
    return any(is_in(state, frame) for frame in m.replayed)
