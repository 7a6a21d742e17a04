"""Making and changing lists, tuples, sets and dicts, and getting at items; ``contents`` says how they hold it."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.machine import contents, lookups
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Key, Variant
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    NOTHING,
    TRUE,
    UNKNOWN,
    Atom,
    Constant,
    External,
    Row,
    Spot,
    Value,
    constant_of,
    join_all_values,
    join_values,
    one,
    only,
)


def make_empty(m: Machine, state: State, act: Activation, kind: str, spot: Spot, extra: object = None) -> Address:
    """A new container with nothing in it."""
    return m.allocate(state, act, kind, spot, {}, extra)


def make(
    m: Machine,
    state: State,
    act: Activation,
    kind: str,
    spot: Spot,
    items: Sequence[tuple[Value, bool]],
    extra: object = None,
) -> Address:
    """A new list, tuple or set of these items; a starred item gives its own elements."""
    # What is unpacked may be what was made here before, whose place the new one takes.
    rows = [_elements(state, value) if starred else ([value], NOTHING) for value, starred in items]
    result = make_empty(m, state, act, kind, spot, extra)
    for known, any_other in rows:
        for value in known:
            append(state, result, value, distinct=True)
        if any_other:
            state.heap.add(result, contents.REST, any_other)
    return result


def _elements(state: State, values: Value) -> tuple[list[Value], Value]:
    """The elements of an iterable, as far as they are known, and what any of the contents.others may be."""
    known = contents.known_elements(state, only(values))
    return ([], contents.any_element(state, values)) if known is None else (known, NOTHING)


def make_dict(
    m: Machine, state: State, act: Activation, spot: Spot, pairs: Sequence[tuple[Value | None, Value]]
) -> Address:
    """A new dict of these pairs; a key of None unpacks the value, a mapping.

    One that unpacks what was made here before, whose place it takes, goes on from that.
    """
    result = m.address(state, act, "dict", spot)
    if result not in state.heap or all(key is not None or result not in value for key, value in pairs):
        state.heap.put(result, {})
    for key, value in pairs:
        if key is None:
            update(state, result, value - one(result))
        else:
            set_item(state, result, key, value)
    return result


def make_many(
    m: Machine, state: State, act: Activation, spot: Spot, element: Value, some: bool = False, extra: object = None
) -> Address:
    """A list of unknown length whose elements are all like this one."""
    fields: dict[Key, Value] = {contents.REST: element}
    if some:
        fields[contents.SOME] = TRUE
    return m.allocate(state, act, "list", spot, fields, extra)


def append(state: State, container: Address, value: Value, distinct: bool = False) -> None:
    """Adds an element at the end. One that is like an element already there, as in a loop, adds no index."""
    if container not in state.heap:
        return
    known = contents.indexed(state, container)
    if known is None or len(known) >= contents.KEYS or (not distinct and any(value <= element for element in known)):
        state.heap.add(container, contents.REST, value)
    else:
        state.heap.set(container, Constant(len(known)), value)
    if container.kind == "list":
        state.heap.set(container, contents.LAST, value)
    limit = contents.limit(state, container)
    if limit is not None and known is not None and len(known) >= limit:
        rearrange(state, container, [*known, value][len(known) + 1 - limit :])


def rearrange(state: State, container: Address, elements: Sequence[Value]) -> None:
    """The container now holds just these, in this order."""
    state.heap.put(container, {**_lasting(state, container), **{Constant(n): each for n, each in enumerate(elements)}})


def _lasting(state: State, container: Address) -> Variant:
    """What is said of the container whatever is in it: what it makes of missing keys, and how much it keeps."""
    said = {note: state.heap.get(container, note) for note in (contents.FACTORY, contents.LIMIT)}
    return {note: value for note, value in said.items() if value != ABSENT}


def pop(state: State, container: Address, index: int) -> Value:
    """Takes out the element at an index, 0 or -1 where elements are not known; gives what it may be."""
    known = contents.indexed(state, container)
    if known is not None and -len(known) <= index < len(known):
        if not contents.is_ordered(state, container):
            return _pop_any(state, container, known)
        value = known.pop(index)
        rearrange(state, container, known)
        return value
    value = contents.any_value(state, container)
    state.heap.put(container, {**_lasting(state, container), **({contents.REST: value} if value else {})})
    return value


def _pop_any(state: State, container: Address, known: Sequence[Value]) -> Value:
    """Takes out one of the elements: as many as there are without it may be any."""
    value = join_all_values(known)
    rearrange(state, container, [value] * (len(known) - 1))
    return value


def extend(state: State, container: Address, values: Value) -> None:
    """Adds all elements of an iterable at the end."""
    known, any_other = _elements(state, values)
    if any_other:
        state.heap.add(container, contents.REST, any_other)
    for value in known:
        append(state, container, value)


def update(state: State, container: Address, values: Value) -> None:
    """Adds all pairs of a mapping."""
    for atom in values:
        if not isinstance(atom, Address) or atom.kind != "dict" or atom not in state.heap:
            state.heap.add(container, contents.REST, UNKNOWN)
            continue
        for key in state.heap.keys(atom):
            if contents.is_note(key):
                continue
            value = state.heap.get(atom, key)
            if key == contents.REST:
                state.heap.add(container, key, value)
            elif len(values) > 1 or ABSENT_ATOM in value:
                state.heap.set(container, key, join_values(state.heap.get(container, key), value))
            else:
                state.heap.set(container, key, value)


def set_item(state: State, container: Address, index: Value, value: Value) -> None:
    """``container[index] = value``."""
    key = contents.place_of(state, container, index)
    if key is None and container.kind == "list":
        _set_any(state, container, value)
    elif key is None or len(contents.keys_of(state, container)) >= contents.KEYS:
        state.heap.add(container, contents.REST, value)
    else:
        state.heap.set(container, key, value)


def set_perhaps(state: State, container: Address, index: Value, value: Value) -> None:
    """``container[index] = value``, or nothing: what was there, or was not, may be so still."""
    key = contents.place_of(state, container, index)
    kept = state.heap.get(container, key) if key is not None else NOTHING
    set_item(state, container, index, join_values(kept, value))


def _set_any(state: State, container: Address, value: Value) -> None:
    """Puts a value in the place of any one element of a list; a long one forgets which element is where."""
    known = contents.keys_of(state, container)
    if len(known) > contents.UNROLLED:
        _forget_places(state, container, join_values(contents.any_value(state, container), value))
        return
    for key in known:
        state.heap.add(container, key, value)
    if not known or contents.is_open(state, container):
        state.heap.add(container, contents.REST, value)
    if state.heap.get(container, contents.LAST) != ABSENT:
        state.heap.add(container, contents.LAST, value)


def _forget_places(state: State, container: Address, element: Value) -> None:
    notes = {key: state.heap.get(container, key) for key in state.heap.keys(container) if contents.is_note(key)}
    notes.pop(contents.LAST, None)
    state.heap.put(container, {**notes, contents.SOME: TRUE, contents.REST: element})


def delete_item(state: State, container: Address, index: Value) -> Value:
    """``del container[index]``: gives what may have been there."""
    if container.kind == "list":
        return _delete_place(state, container, constant_of(index))
    key = contents.key_of(state, index)
    if key is None:
        return contents.any_value(state, container)
    value = state.heap.get(container, key)
    state.heap.delete(container, key)
    return value - ABSENT if value != ABSENT else contents.others(state, container, key)


def _delete_place(state: State, container: Address, place: object) -> Value:
    if isinstance(place, int):
        return pop(state, container, place)
    known = contents.indexed(state, container)
    return _pop_any(state, container, known) if known else contents.any_value(state, container)


def clear(state: State, container: Address) -> None:
    """Leaves nothing in it."""
    if container in state.heap:
        state.heap.put(container, _lasting(state, container))


def get_item(m: Machine, state: State, atom: Atom, index: Value, spot: Spot, act: Activation) -> Results:
    """``atom[index]`` of a container; anything else is unknown."""
    if isinstance(atom, Row):
        return [(state, contents.part(atom, index))]
    if not isinstance(atom, Address) or atom.kind not in contents.KINDS:
        lookups.may_fail(m, state, act)
        return [(state, UNKNOWN)]
    key = contents.place_of(state, atom, index)
    if key is None and constant_of(index) == -1 and ABSENT_ATOM not in (last := state.heap.get(atom, contents.LAST)):
        return [(state, last)]
    factory = state.heap.get(atom, contents.FACTORY)
    if key is None and factory != ABSENT:
        return _make_missing(
            m, state, atom, index, contents.any_value(state, atom) or ABSENT, factory - ABSENT, spot, act
        )
    if key is None:
        return _get_any(state, atom, act)
    value = state.heap.get(atom, key)
    if ABSENT_ATOM not in value:
        return [(state, value)]
    if factory != ABSENT:
        return _make_missing(m, state, atom, index, value, factory - ABSENT, spot, act)
    rest = contents.others(state, atom, key)
    error = one(External("builtins.KeyError" if atom.kind == "dict" else "builtins.IndexError"))
    if value == ABSENT and not rest:
        act.raised.append((state, error))
        return []
    act.raised.append((lookups.missed(state), error))
    return [(state, join_values(value - ABSENT, rest))]


def _make_missing(
    m: Machine, state: State, atom: Address, index: Value, known: Value, factory: Value, spot: Spot, act: Activation
) -> Results:
    """A ``defaultdict`` puts a new value under a missing key."""
    results: Results = [(state.copy(), known - ABSENT)] if known != ABSENT else []
    with act.choosing(bool(results)):
        made = m.call(m, state, factory, Arguments([], {}), spot, act)
    for after, value in made:
        set_item(after, atom, index, value)
        results.append((after, value))
    return results


def _get_any(state: State, container: Address, act: Activation) -> Results:
    """An item under an unknown key: any of them, and for a dict perhaps none."""
    if container.kind != "dict":
        return [(state, contents.any_element(state, one(container)) or UNKNOWN)]
    act.raised.append((lookups.missed(state), one(External("builtins.KeyError"))))
    found = contents.any_value(state, container)
    return [(state, found)] if found else []


def look_up(state: State, container: Address, index: Value, default: Value) -> Value:
    """``container.get(index, default)``."""
    key = contents.key_of(state, index)
    if key is None:
        return join_values(contents.any_value(state, container), default)
    value = state.heap.get(container, key)
    if ABSENT_ATOM not in value:
        return value
    return join_all_values((value - ABSENT, contents.others(state, container, key), default))
