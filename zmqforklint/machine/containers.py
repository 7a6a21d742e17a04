"""Lists, tuples, sets and dicts, keyed by what their keys are known to be.

The fields of a container's record are its known keys (for a list or tuple the index). ``REST`` holds what else may be
in it, under keys that are not known. Fields in angle brackets say more of it: ``SOME``, that it surely has an
element; ``LAST``, what was appended last; ``FACTORY``, what a ``defaultdict`` makes of a missing key; ``SHUFFLED``,
that the order is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.hashing import Equal, hashed_parts, may_equal
from zmqforklint.machine.heap import Address, Key, Variant
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    NOTHING,
    TRUE,
    UNKNOWN,
    UNKNOWN_ATOM,
    Atom,
    Bound,
    Constant,
    External,
    Pid,
    Row,
    Spot,
    Text,
    Value,
    join_all_values,
    join_values,
    one,
    only,
)

KINDS = frozenset({"list", "tuple", "set", "dict"})


REST = "*"


SOME = "<some>"


LAST = "<last>"


FACTORY = "<factory>"


ITEMS = "<items>"
"""The field of an instance of a dict's, list's or tuple's subclass that holds the elements."""


SHUFFLED = "<shuffled>"


KEYS = 64
"""A container with more keys than this forgets them."""


UNROLLED = 8
"""A loop over at most so many known elements is executed element by element."""


def key_of(state: State, value: Value) -> Atom | None:
    """The key that a value surely is, or None: a constant, a pid, an object, or a tuple of these.

    Strings made in one way of unknown parts count as one key: an endpoint with a port chosen at run time, say. A tuple
    may have unknown parts where a pid is among the others: it tells the processes apart.
    """
    atom = only(value)
    if isinstance(atom, Address) and atom.kind == "tuple":
        parts = [only(part) or UNKNOWN_ATOM for part in known_elements(state, atom) or [UNKNOWN]]
        if UNKNOWN_ATOM in parts and not any(isinstance(part, Pid) for part in parts):
            return None
        return Row(tuple(parts))
    if isinstance(atom, Address) and atom.kind == "instance":
        return _key_of_object(state, atom)
    return atom if isinstance(atom, Constant | Pid | Text | Address | External | Bound) else None


def _key_of_object(state: State, instance: Address) -> Atom:
    """Objects are equal by what they are hashed by, as far as that is known; named tuples by their elements."""
    items = only(state.heap.get(instance, ITEMS))
    parts = known_elements(state, items) if isinstance(items, Address) and items.kind == "tuple" else None
    if parts is None:
        parts = hashed_parts(state, instance)
    return Equal(tuple(key_of(state, part) or instance for part in parts), instance) if parts else instance


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
            state.heap.add(result, REST, any_other)
    return result


def _elements(state: State, values: Value) -> tuple[list[Value], Value]:
    """The elements of an iterable, as far as they are known, and what any of the others may be."""
    known = known_elements(state, only(values))
    return ([], any_element(state, values)) if known is None else (known, NOTHING)


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
    fields: dict[Key, Value] = {REST: element}
    if some:
        fields[SOME] = TRUE
    return m.allocate(state, act, "list", spot, fields, extra)


def append(state: State, container: Address, value: Value, distinct: bool = False) -> None:
    """Adds an element at the end. One that is like an element already there, as in a loop, adds no index."""
    if container not in state.heap:
        return
    known = indexed(state, container)
    if known is None or len(known) >= KEYS or (not distinct and any(value <= element for element in known)):
        state.heap.add(container, REST, value)
    else:
        state.heap.set(container, Constant(len(known)), value)
    if container.kind == "list":
        state.heap.set(container, LAST, value)


def rearrange(state: State, container: Address, elements: Sequence[Value]) -> None:
    """The container now holds just these, in this order."""
    state.heap.put(container, {Constant(place): element for place, element in enumerate(elements)})


def pop(state: State, container: Address, index: int) -> Value:
    """Takes out the element at an index, 0 or -1 where elements are not known; gives what it may be."""
    known = indexed(state, container)
    if known is not None and -len(known) <= index < len(known):
        if not is_ordered(state, container):
            return _pop_any(state, container, known)
        value = known.pop(index)
        rearrange(state, container, known)
        return value
    value = any_value(state, container)
    state.heap.put(container, {REST: value} if value else {})
    return value


def _pop_any(state: State, container: Address, known: Sequence[Value]) -> Value:
    """Takes out one of the elements: as many as there are without it may be any."""
    value = join_all_values(known)
    rearrange(state, container, [value] * (len(known) - 1))
    return value


def is_ordered(state: State, container: Address) -> bool:
    """Whether the order is known."""
    return state.heap.get(container, SHUFFLED) == ABSENT


def extend(state: State, container: Address, values: Value) -> None:
    """Adds all elements of an iterable at the end."""
    known, any_other = _elements(state, values)
    if any_other:
        state.heap.add(container, REST, any_other)
    for value in known:
        append(state, container, value)


def update(state: State, container: Address, values: Value) -> None:
    """Adds all pairs of a mapping."""
    for atom in values:
        if not isinstance(atom, Address) or atom.kind != "dict" or atom not in state.heap:
            state.heap.add(container, REST, UNKNOWN)
            continue
        for key in state.heap.keys(atom):
            if is_note(key):
                continue
            value = state.heap.get(atom, key)
            if key == REST or ABSENT_ATOM in value:
                state.heap.add(container, key, value)
            else:
                state.heap.set(container, key, value)


def set_item(state: State, container: Address, index: Value, value: Value) -> None:
    """``container[index] = value``."""
    key = key_of(state, index)
    if key is None or len(keys_of(state, container)) >= KEYS:
        state.heap.add(container, REST, value)
    else:
        state.heap.set(container, key, value)


def delete_item(state: State, container: Address, index: Value) -> Value:
    """``del container[index]``: gives what may have been there."""
    key = key_of(state, index)
    if key is None:
        return any_value(state, container)
    known = indexed(state, container) if container.kind == "list" else None
    if known is not None and isinstance(key, Constant) and isinstance(key.value, int):
        return pop(state, container, key.value)
    value = state.heap.get(container, key)
    state.heap.delete(container, key)
    return value - ABSENT if value != ABSENT else others(state, container, key)


def clear(state: State, container: Address) -> None:
    """Leaves nothing in it; it still makes what is missing."""
    if container in state.heap:
        factory = state.heap.get(container, FACTORY)
        state.heap.put(container, {} if factory == ABSENT else {FACTORY: factory})


def _part(row: Row, index: Value) -> Value:
    key = only(index)
    if isinstance(key, Constant) and type(key.value) is int and -len(row.parts) <= key.value < len(row.parts):
        return one(row.parts[key.value])
    return UNKNOWN


def get_item(m: Machine, state: State, atom: Atom, index: Value, spot: Spot, act: Activation) -> Results:
    """``atom[index]`` of a container; anything else is unknown."""
    if isinstance(atom, Row):
        return [(state, _part(atom, index))]
    if not isinstance(atom, Address) or atom.kind not in KINDS:
        return [(state, UNKNOWN)]
    key = key_of(state, index) if state.heap.get(atom, SHUFFLED) == ABSENT else None
    if isinstance(key, Constant) and isinstance(key.value, int) and key.value < 0 and atom.kind in ("list", "tuple"):
        known = known_elements(state, atom)
        if known is not None and len(known) >= -key.value:
            return [(state, known[key.value])]
        last = state.heap.get(atom, LAST)
        if key.value == -1 and ABSENT_ATOM not in last:
            return [(state, last)]
        key = None
    factory = state.heap.get(atom, FACTORY)
    if key is None and factory != ABSENT:
        return _make_missing(m, state, atom, index, any_value(state, atom) or ABSENT, factory - ABSENT, spot, act)
    if key is None:
        return _get_any(state, atom, act)
    value = state.heap.get(atom, key)
    if ABSENT_ATOM not in value:
        return [(state, value)]
    if factory != ABSENT:
        return _make_missing(m, state, atom, index, value, factory - ABSENT, spot, act)
    rest = others(state, atom, key)
    error = one(External("builtins.KeyError" if atom.kind == "dict" else "builtins.IndexError"))
    if value == ABSENT and not rest:
        act.raised.append((state, error))
        return []
    act.raised.append((state.copy(), error))
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
        return [(state, any_element(state, one(container)) or UNKNOWN)]
    act.raised.append((state.copy(), one(External("builtins.KeyError"))))
    found = any_value(state, container)
    return [(state, found)] if found else []


def look_up(state: State, container: Address, index: Value, default: Value) -> Value:
    """``container.get(index, default)``."""
    key = key_of(state, index)
    if key is None:
        return join_values(any_value(state, container), default)
    value = state.heap.get(container, key)
    if ABSENT_ATOM not in value:
        return value
    return join_all_values((value - ABSENT, others(state, container, key), default))


def others(state: State, container: Address, key: Atom) -> Value:
    """What a key that is not among the known ones may lead to: it may be one of those that are not quite known."""
    alike = [state.heap.get(container, each) for each in keys_of(state, container) if may_equal(each, key)]
    return join_all_values((state.heap.get(container, REST), *alike)) - ABSENT


def is_note(key: Key) -> bool:
    """Whether the field says something of the container instead of holding an element."""
    return isinstance(key, str) and key.startswith("<")


def keys_of(state: State, container: Address) -> list[Atom]:
    """The keys that are known."""
    return [key for key in state.heap.keys(container) if not isinstance(key, str)]


def indexed(state: State, container: Address) -> list[Value] | None:
    """The elements by index; None when some have no known place."""
    if is_open(state, container):
        return None
    found: list[Value] = []
    for key in keys_of(state, container):
        value = state.heap.get(container, key)
        if ABSENT_ATOM in value:
            return None
        found.append(value)
    return found


def known_elements(state: State, atom: Atom | None) -> list[Value] | None:
    """All elements in order, for a list, tuple or set of which they are known; the keys of a known dict."""
    if isinstance(atom, Row):
        return [one(part) for part in atom.parts]
    if not isinstance(atom, Address) or atom.kind not in KINDS:
        return None
    values = indexed(state, atom)
    if values is None or atom.kind != "dict":
        return values
    return [_as_value(key) for key in keys_of(state, atom)]


def sure_elements(state: State, container: Address) -> list[Value]:
    """What a list, tuple or set surely holds, among other things."""
    found = [state.heap.get(container, key) for key in keys_of(state, container)]
    return [value for value in found if ABSENT_ATOM not in value]


def _as_value(key: Key) -> Value:
    if isinstance(key, Equal):
        return one(key.instance)
    return one(key) if isinstance(key, Row) or (isinstance(key, Atom) and not isinstance(key, Text)) else UNKNOWN


def known_items(state: State, container: Address) -> list[tuple[Value, Value]] | None:
    """The pairs of a dict of which all are known."""
    values = indexed(state, container)
    if values is None:
        return None
    return list(zip(map(_as_value, keys_of(state, container)), values, strict=True))


def any_value(state: State, container: Address) -> Value:
    """What any value of the container may be."""
    record = state.heap.record(container)
    if record is None:
        return NOTHING
    return join_all_values(
        value - ABSENT for variant in record.variants for key, value in variant.items() if not is_note(key)
    )


def any_element(state: State, values: Value) -> Value:
    """What any element of the iterable may be; empty for one that is surely empty."""
    result = NOTHING
    for atom in values:
        if not isinstance(atom, Address) or atom.kind not in KINDS:
            result = join_values(result, UNKNOWN)
        elif atom.kind == "dict":
            result = join_values(result, join_all_values(map(_as_value, keys_of(state, atom))))
            if is_open(state, atom):
                result = join_values(result, UNKNOWN)
        else:
            result = join_values(result, any_value(state, atom))
    return result


def is_open(state: State, container: Address) -> bool:
    """Whether it may hold elements under keys that are not known."""
    return state.heap.get(container, REST) != ABSENT


def has_elements(state: State, container: Address) -> bool | None:
    """Whether it is non-empty."""
    record = state.heap.record(container)
    if record is None:
        return None
    verdicts = set(map(is_filled, record.variants))
    return verdicts.pop() if len(verdicts) == 1 else None


def is_filled(variant: Variant) -> bool | None:
    """Whether a container with these fields is non-empty."""
    if all(map(is_note, variant)) and SOME not in variant:
        return False
    sure = any(not isinstance(key, str) and ABSENT_ATOM not in value for key, value in variant.items())
    return True if SOME in variant or sure else None


def keyword_fields(state: State, atom: Atom | None) -> tuple[dict[str, Value], bool]:
    """What ``**atom`` passes by name, and whether there may be more."""
    if not isinstance(atom, Address) or atom.kind != "dict":
        return {}, True
    fields = {
        key.value: state.heap.get(atom, key) - ABSENT
        for key in keys_of(state, atom)
        if isinstance(key, Constant) and isinstance(key.value, str)
    }
    return fields, is_open(state, atom)
