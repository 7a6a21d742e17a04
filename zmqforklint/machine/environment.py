"""What every process begins with: a world of its own, and an environment of which only its own changes are known."""

from __future__ import annotations

from zmqforklint.machine import contents
from zmqforklint.machine.heap import Variant
from zmqforklint.machine.machine import NO_SPAN, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import UNKNOWN, one

ENVIRONMENT = "os.environ"


def begin(m: Machine, state: State, fields: Variant) -> None:
    """Gives a process its world, with these fields."""
    environ = m.shared_address(ENVIRONMENT, "dict", ("", NO_SPAN))
    state.heap.put(environ, {contents.REST: UNKNOWN})
    state.heap.put(m.world, {**fields, ENVIRONMENT: one(environ)})
