"""Iterators over containers: lists of which elements are taken away, and nobody counts how many."""

from __future__ import annotations

from zmqforklint.machine.heap import Address
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, constant

LEFT = "<left>"
"""The field of such a list that says what is left in it."""

_WHOLE = constant("all")
_USED = constant("some or none")


def begin(state: State, elements: Address) -> None:
    """From here on the list is an iterator of which nothing has been taken."""
    state.heap.set(elements, LEFT, _WHOLE)


def is_begun(state: State, elements: Address) -> bool:
    """Whether the list is an iterator."""
    return state.heap.get(elements, LEFT) != ABSENT


def is_whole(state: State, elements: Address) -> bool:
    """Whether all elements are surely left; in a container they always are."""
    return state.heap.get(elements, LEFT) in (ABSENT, _WHOLE)


def use(state: State, elements: Address) -> None:
    """Something may have been taken, if it is an iterator."""
    if is_begun(state, elements):
        state.heap.set(elements, LEFT, _USED)
