"""Variables that may hold one of several objects, told apart by what a test looks at.

After ``if skill.is_remote:`` the variable holds just those objects of which that is true.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from zmqforklint.form.expressions import Name
from zmqforklint.machine import names
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.classes import class_of
from zmqforklint.machine.heap import Address
from zmqforklint.machine.own_fields import plain_place
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, Atom, is_discriminating

GROUPS = 4
"""Where a test would tell apart more objects than these, it does not."""


def by_attribute(name: Name, attr: str, state: State, act: Activation) -> list[State]:
    """Tell apart the objects whose plain attribute has decisively different values."""

    def look(atom: Address) -> Hashable:
        place = plain_place(state, atom, attr)
        value = state.heap.get(*place) if place is not None else ABSENT
        return value if place is not None and all(map(is_discriminating, value)) else None

    return _apart(name, state, act, look)


def by_class(name: Name, state: State, act: Activation) -> list[State]:
    """Tell apart the instances of different classes."""
    return _apart(name, state, act, lambda atom: class_of(atom) if atom.kind == "instance" else None)


def _apart(name: Name, state: State, act: Activation, look: Callable[[Address], Hashable]) -> list[State]:
    address, key = names.home(name, state, act)
    value = state.heap.get(address, key)
    if len(value) < 2 or not all(isinstance(atom, Address) for atom in value):
        return [state]
    groups: dict[Hashable, set[Atom]] = {}
    for atom in in_order(value):
        groups.setdefault(look(atom) if isinstance(atom, Address) else None, set()).add(atom)
    if None in groups or not 1 < len(groups) <= GROUPS:
        return [state]
    pieces: list[State] = []
    for members in groups.values():
        piece = state.copy()
        piece.heap.set(address, key, frozenset(members))
        pieces.append(piece)
    return pieces
