"""Where an object's attributes live: on itself, in a dict that it was given as its ``__dict__``, or on its class."""

from __future__ import annotations

from zmqforklint.machine import contents, unnamed
from zmqforklint.machine.classes import class_of, find_in_order, mro
from zmqforklint.machine.heap import Address, Key
from zmqforklint.machine.state import State
from zmqforklint.machine.subscripts import VIEW
from zmqforklint.machine.values import ABSENT, ABSENT_ATOM, Atom, Constant, Pid, Text, only

Place = tuple[Address, Key]
"""A field of the heap."""

GIVEN = "__dict__"
"""The field of an instance that holds what was assigned to its ``__dict__``, so that it shares its attributes."""


def own_place(state: State, atom: Address, name: str) -> Place:
    """Where an object's own attribute is kept."""
    if name == GIVEN:
        return atom, name
    given = only(state.heap.get(atom, GIVEN))
    if isinstance(given, Address) and given in state.heap:
        if given.kind == "dict":
            return given, Constant(name)
        items = only(state.heap.get(given, contents.ITEMS))
        if isinstance(items, Address):  # ``self.__dict__ = self`` of a dict
            return items, Constant(name)
        if given.kind == VIEW and isinstance(given.payload, Address):
            return given.payload, name
    return atom, name


def plain_place(state: State, address: Address, name: str) -> Place | None:
    """Where a plain attribute lives: on the object itself or on its class; None for anything computed."""
    if address.kind not in ("instance", "module", "class"):
        return None
    own = own_place(state, address, name)
    value = state.heap.get(*own)
    if value != ABSENT:
        return own if ABSENT_ATOM not in value else None
    if address.kind in ("instance", "class"):
        order = mro(class_of(address) if address.kind == "instance" else address)
        holder = find_in_order(state, order, name)
        found = state.heap.get(holder, name) if holder is not None else ABSENT
        is_sure = all(map(_is_plain, found)) and not unnamed.besides(state, (address, *order), name, found)
        if holder is not None and is_sure:
            return holder, name
    return None


def _is_plain(atom: Atom) -> bool:
    """Whether reading this from a class gives the thing itself, with nothing called or bound."""
    return isinstance(atom, Constant | Pid | Text) or (isinstance(atom, Address) and atom.kind == "instance")
