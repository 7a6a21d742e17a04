"""Instances of what derives from ``threading.local``: each further thread that asks one initialises it anew."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.machine.activation import Activation
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, Atom, External, Spot, one, only

_LOCAL = External("threading.local")

_GIVEN = "<given>"
"""The field of an instance that a thread has not asked yet: it holds what the instance was made with."""


def keep(
    m: Machine, state: State, made: Address, order: Sequence[Atom], arguments: Arguments, spot: Spot, act: Activation
) -> None:
    """Remembers what an instance of these classes was made with, if threads are to have attributes of their own."""
    if _LOCAL in order:
        given = m.allocate(state, act, "hook", spot, {}, made, arguments)
        m.of_threads[made] = {_GIVEN: one(given)}


def unasked(m: Machine, state: State, asked: Address) -> Arguments | None:
    """What the thread has to initialise the instance with, which it asks for the first time; None for any other."""
    given = only(state.heap.get(asked, _GIVEN) - ABSENT) if asked in m.of_threads else None
    if not isinstance(given, Address) or not isinstance(given.payload, Arguments):
        return None
    state.heap.delete(asked, _GIVEN)
    return given.payload
