"""What processes send each other through queues and pipes while they run.

A child is executed where it starts, which is before its parent sends it anything more. So a program in which somebody
receives callables or objects is executed twice: the second time everybody gets what was sent in the first.
"""

from __future__ import annotations

from typing import NamedTuple

from zmqforklint.machine.heap import Address
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Atom, Bound, Value

LETTERS = 8
"""How many things that are sent through one queue are remembered."""

_ACTIVE = frozenset({"function", "partial", "instance", "class"})
"""Kinds of what does something when the receiver calls it or its methods."""


class Letter(NamedTuple):
    """Something that was sent, with the state of the sender."""

    sender: State
    value: Value


class Mail:
    """What is sent now, and what was sent when the program was executed before."""

    def __init__(self) -> None:
        self.delivered: dict[int, list[Letter]] = {}
        """By the number of the queue."""
        self._sent: dict[int, list[Letter]] = {}
        self._awaited: set[int] = set()

    def send(self, queue: int, state: State, value: Value) -> None:
        """Something goes into the queue."""
        letters = self._sent.setdefault(queue, [])
        if len(letters) < LETTERS:
            letters.append(Letter(state.copy(), value))

    def ask(self, queue: int) -> None:
        """Somebody takes something out of the queue."""
        self._awaited.add(queue)

    def deliver(self) -> bool:
        """Makes what was sent ready to be received; tells whether that makes a difference, once."""
        if self.delivered:
            return False
        awaited = {queue: letters for queue, letters in self._sent.items() if queue in self._awaited}
        if not any(is_active(letter.sender, letter.value) for letters in awaited.values() for letter in letters):
            return False
        self.delivered, self._sent = awaited, {}
        return True


def is_active(state: State, value: Value) -> bool:
    """Whether the value does something when it is called, or its methods are, or holds what does."""
    return _is_active(state, value, set())


def _is_active(state: State, value: Value, seen: set[Atom]) -> bool:
    for atom in value - seen:
        seen.add(atom)
        if isinstance(atom, Bound) or (isinstance(atom, Address) and atom.kind in _ACTIVE):
            return True
        record = state.heap.record(atom) if isinstance(atom, Address) else None
        held = (each for variant in record.variants for each in variant.values()) if record is not None else ()
        if any(_is_active(state, each, seen) for each in held):
            return True
    return False
