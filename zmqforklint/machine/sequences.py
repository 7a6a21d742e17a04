"""Lists and the like whose order is known, as far as it is: how elements move, go in and come out."""

from __future__ import annotations

from zmqforklint.machine import containers, contents
from zmqforklint.machine.heap import Address
from zmqforklint.machine.state import State
from zmqforklint.machine.values import TRUE, Value


def insert(state: State, container: Address, place: int, value: Value) -> None:
    """Puts an element in at a place."""
    known = contents.indexed(state, container)
    if known is None or len(known) >= contents.KEYS:
        containers.append(state, container, value)
        return
    known.insert(place, value)
    containers.rearrange(state, container, known[: contents.limit(state, container)])


def reverse(state: State, container: Address) -> None:
    """Turns the order round."""
    known = contents.indexed(state, container)
    if known is not None:
        containers.rearrange(state, container, known[::-1])
    else:
        state.heap.delete(container, contents.LAST)


def rotate(state: State, container: Address, count: object) -> None:
    """Moves so many elements from the end to the beginning."""
    known = contents.indexed(state, container)
    if known and isinstance(count, int) and contents.is_ordered(state, container):
        place = -count % len(known)
        containers.rearrange(state, container, known[place:] + known[:place])
    else:
        shuffle(state, container)


def shuffle(state: State, container: Address) -> None:
    """Forgets the order."""
    if len(contents.keys_of(state, container)) + contents.is_open(state, container) > 1:
        state.heap.set(container, contents.SHUFFLED, TRUE)
    state.heap.delete(container, contents.LAST)


def remove_value(state: State, container: Address, value: Value) -> None:
    """Takes out an element that is surely this one."""
    known = contents.indexed(state, container) if container.kind != "dict" else None
    if known is not None:
        if value in known:
            known.remove(value)
        containers.rearrange(state, container, known)
        return
    state.heap.delete(container, contents.LAST)
    rest = state.heap.get(container, contents.REST)
    if rest == value:
        state.heap.delete(container, contents.REST)
