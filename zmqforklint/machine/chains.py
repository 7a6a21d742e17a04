"""``collections.ChainMap``: several dicts seen as one, the first that has a key giving its value."""

from __future__ import annotations

from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Key
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    NOTHING,
    UNKNOWN,
    Atom,
    External,
    Spot,
    Value,
    join_all_values,
    join_values,
    one,
    only,
)

CHAIN = "chain map"
"""The kind of such an object."""

MAPS = "maps"
"""Its field that holds the list of the dicts."""

_ANYTHING = UNKNOWN | ABSENT


def make(m: Machine, state: State, maps: list[Value], spot: Spot, act: Activation) -> Results:
    """A chain of these maps."""
    listed = containers.make(m, state, act, "list", spot, [(each, False) for each in maps])
    return [(state, one(m.allocate(state, act, CHAIN, spot, {MAPS: one(listed)})))]


def maps_of(state: State, chain: Address) -> list[Value]:
    """The maps in order; one that is unknown where they are not known."""
    known = contents.known_elements(state, only(state.heap.get(chain, MAPS) - ABSENT))
    return known or [UNKNOWN]


def look_up(state: State, chain: Address, index: Value) -> Value:
    """What the chain has under the key: absent among it, where none of the maps may have it."""
    key = contents.key_of(state, index)
    found = NOTHING
    for each in maps_of(state, chain):
        here = join_all_values(_in_map(state, atom, key, index) for atom in each) if key else _any(state, each)
        found = join_values(found, here - ABSENT)
        if ABSENT_ATOM not in here:
            return found
    return join_values(found, ABSENT)


def _in_map(state: State, atom: Atom, key: Key, index: Value) -> Value:
    if isinstance(atom, Address) and atom.kind == CHAIN:
        return look_up(state, atom, index)
    if not isinstance(atom, Address) or atom.kind != "dict":
        return _ANYTHING
    value = state.heap.get(atom, key)
    return value if ABSENT_ATOM not in value else join_values(value, state.heap.get(atom, contents.REST))


def _any(state: State, each: Value) -> Value:
    """Any value of a map, or none."""
    values = [
        contents.any_value(state, atom) if isinstance(atom, Address) and atom.kind == "dict" else UNKNOWN
        for atom in each
    ]
    return join_values(join_all_values(values), ABSENT)


def get_item(state: State, chain: Address, index: Value, act: Activation) -> Results:
    """``chain[index]``."""
    found = look_up(state, chain, index)
    if ABSENT_ATOM in found:
        act.raised.append((state.copy(), one(External("builtins.KeyError"))))
    return [(state, found - ABSENT)] if found != ABSENT else []


def merged(m: Machine, state: State, chain: Address, spot: Spot, act: Activation) -> Address:
    """A dict of all that the chain has now."""
    made = containers.make_empty(m, state, act, "dict", spot, chain)
    for each in maps_of(state, chain)[::-1]:
        keys = contents.known_elements(state, only(each))
        for key in keys if keys is not None else [UNKNOWN]:
            containers.set_item(state, made, key, look_up(state, chain, key) - ABSENT or UNKNOWN)
    return made
