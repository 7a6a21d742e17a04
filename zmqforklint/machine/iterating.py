"""Iterators over containers: lists of which elements are taken away, and nobody counts how many."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.machine import containers
from zmqforklint.machine.heap import Address
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, UNKNOWN, Value, constant, constant_of

LEFT = "<left>"
"""The field of such a list that says what is left in it."""

NUMBER = "<number>"
"""The field of what counts that says which number is next."""

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


def leave(state: State, elements: Address, rest: Sequence[Value]) -> None:
    """Just these elements are left, in this order."""
    containers.rearrange(state, elements, rest)
    begin(state, elements)


def exhaust(state: State, elements: Address) -> None:
    """All elements have been taken, if it is an iterator."""
    if is_begun(state, elements):
        state.heap.put(elements, {LEFT: _WHOLE})


def number(state: State, elements: Address, is_exact: bool) -> Value:
    """Takes the next number from what counts; unknown where nobody knows how many were taken."""
    taken = state.heap.get(elements, NUMBER)
    count = constant_of(taken)
    following = constant(count + 1) if is_exact and type(count) is int else UNKNOWN
    state.heap.set(elements, NUMBER, following)
    return UNKNOWN if following == UNKNOWN else taken


def use(state: State, elements: Address) -> None:
    """Something may have been taken, if it is an iterator."""
    if state.heap.get(elements, NUMBER) != ABSENT:
        state.heap.set(elements, NUMBER, UNKNOWN)
    if is_begun(state, elements):
        state.heap.set(elements, LEFT, _USED)
