"""Mappings that are no dicts: chains of dicts, attributes seen as a dict, and instances of a dict's subclass."""

from __future__ import annotations

from zmqforklint.machine import chains, containers
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.subscripts import VIEW, items_of, keywords_of
from zmqforklint.machine.values import Atom, Spot, Value, constant


def flat(m: Machine, state: State, value: Value, spot: Spot, act: Activation) -> Value:
    """The value with a dict in the place of every other mapping."""
    return frozenset(_as_dict(m, state, atom, spot, act) for atom in value)


def _as_dict(m: Machine, state: State, atom: Atom, spot: Spot, act: Activation) -> Atom:
    if not isinstance(atom, Address):
        return atom
    if atom.kind == chains.CHAIN:
        return chains.merged(m, state, atom, spot, act)
    if atom.kind == VIEW:
        return _of_attributes(m, state, atom, spot, act)
    items = items_of(m, state, atom) if atom.kind == "instance" else None
    return items if items is not None and items.kind == "dict" else atom


def _of_attributes(m: Machine, state: State, view: Address, spot: Spot, act: Activation) -> Address:
    made = containers.make_empty(m, state, act, "dict", spot, view)
    for name, value in keywords_of(state, view)[0].items():
        containers.set_item(state, made, constant(name), value)
    return made
