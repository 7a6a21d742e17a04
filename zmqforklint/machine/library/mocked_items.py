"""``unittest.mock.patch.dict``: a dict of the program, or ``sys.modules``, has other items for a while."""

from __future__ import annotations

from collections.abc import Iterator

from zmqforklint.knowledge import Model
from zmqforklint.machine import containers, contents, loaded
from zmqforklint.machine.heap import Address, Key
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NOTHING, Atom, Value, constant, only, string_of


def keep(state: State, model: Model, patch: Address, arguments: Arguments) -> None:
    """Keeps in the patch which items there will be."""
    values = only(arguments.get(*model.argument("values")) or NOTHING)
    known = contents.known_items(state, values) if isinstance(values, Address) and values.kind == "dict" else None
    named = [(constant(name), value) for name, value in arguments.keywords.items() if name not in _OWN]
    for place, (key, value) in enumerate([*(known or ()), *named]):
        state.heap.set(patch, _field("key", place), key)
        state.heap.set(patch, _field("new", place), value)


_OWN = frozenset({"in_dict", "values", "clear"})


def _field(what: str, place: int) -> str:
    return f"<{what}:{place}>"


def replace(m: Machine, state: State, patch: Address, mapping: Atom | None) -> None:
    """Puts the items into the mapping, and keeps what was there."""
    for place, key, (holder, name) in _places(m, state, patch, mapping):
        state.heap.set(patch, _field("old", place), state.heap.get(holder, name))
        _put(state, holder, name, key, state.heap.get(patch, _field("new", place)))


def put_back(m: Machine, state: State, patch: Address, mapping: Atom | None) -> None:
    """Puts back what was there."""
    for place, key, (holder, name) in _places(m, state, patch, mapping):
        _put(state, holder, name, key, state.heap.get(patch, _field("old", place)))


def _put(state: State, holder: Address, name: Key, key: Value, value: Value) -> None:
    if value == ABSENT and holder.kind == "dict":
        containers.delete_item(state, holder, key)
    elif value == ABSENT:
        state.heap.delete(holder, name)
    elif holder.kind == "dict":
        containers.set_item(state, holder, key, value)
    else:
        state.heap.set(holder, name, value)


def _places(
    m: Machine, state: State, patch: Address, mapping: Atom | None
) -> Iterator[tuple[int, Value, tuple[Address, Key]]]:
    """The items of the patch in order: the number, the key, and where the mapping keeps what it has under that."""
    place = 0
    while (key := state.heap.get(patch, _field("key", place))) != ABSENT:
        name = string_of(key)
        index = contents.key_of(state, key)
        if mapping == loaded.LOADED_MODULES and name is not None:
            yield place, key, (m.world, loaded.field_of(name))
        elif isinstance(mapping, Address) and mapping.kind == "dict" and mapping in state.heap and index is not None:
            yield place, key, (mapping, index)
        place += 1
