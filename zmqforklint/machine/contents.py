"""What is in lists, tuples, sets and dicts, keyed by what their keys are known to be.

The fields of a container's record are its known keys (for a list or tuple the index). ``REST`` holds what else may be
in it, under keys that are not known. Fields in angle brackets say more of it: ``SOME``, that it surely has an
element; ``LIKELY``, that it is taken to have one; ``LAST``, what was appended last; ``FACTORY``, what a
``defaultdict`` makes of a missing key; ``SHUFFLED``, that the order is unknown; ``LIMIT``, how many elements a deque
keeps.
"""

from __future__ import annotations

from zmqforklint.machine.hashing import Equal, hashed_parts, may_equal
from zmqforklint.machine.heap import Address, Key, Variant
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    NOTHING,
    UNKNOWN,
    UNKNOWN_ATOM,
    Atom,
    Bound,
    Constant,
    External,
    Pid,
    Row,
    Text,
    Value,
    constant_of,
    join_all_values,
    join_values,
    one,
    only,
)

KINDS = frozenset({"list", "tuple", "set", "dict"})

REST = "*"
SOME = "<some>"
LIKELY = "<likely>"
LAST = "<last>"
FACTORY = "<factory>"
SHUFFLED = "<shuffled>"
LIMIT = "<limit>"

ITEMS = "<items>"
"""The field of an instance of a dict's, list's or tuple's subclass that holds the elements."""

KEYS = 64
"""A container with more keys than this forgets them."""

UNROLLED = 8
"""A loop over at most so many known elements is executed element by element."""


def key_of(state: State, value: Value) -> Atom | None:
    """The key that a value surely is, or None: a constant, a pid, an object, or a tuple or frozen set of these.

    Strings made in one way of unknown parts count as one key: an endpoint with a port chosen at run time, say. A tuple
    may have unknown parts where a pid is among the others: it tells the processes apart.
    """
    atom = only(value)
    if isinstance(atom, Address) and atom.kind in ("tuple", "set"):
        known = known_elements(state, atom)
        parts = [UNKNOWN_ATOM] if known is None else [key_of(state, part) or UNKNOWN_ATOM for part in known]
        if UNKNOWN_ATOM in parts and not any(isinstance(part, Pid) for part in parts):
            return None
        return Row(tuple(parts if atom.kind == "tuple" else in_order(frozenset(parts))))
    if isinstance(atom, Address) and atom.kind == "instance":
        return _key_of_object(state, atom)
    return atom if isinstance(atom, Constant | Pid | Text | Address | External | Bound) else None


def place_of(state: State, container: Address, index: Value) -> Atom | None:
    """The key under which a container has what an index leads to, or None: from the end only if all is known."""
    key = key_of(state, index)
    if container.kind not in ("list", "tuple"):
        return key
    if not is_ordered(state, container):
        return None
    if isinstance(key, Constant) and isinstance(key.value, int) and key.value < 0:
        known = indexed(state, container)
        return Constant(len(known) + key.value) if known is not None and len(known) >= -key.value else None
    return key


def _key_of_object(state: State, instance: Address) -> Atom:
    """Objects are equal by what they are hashed by, as far as that is known; named tuples by their elements."""
    items = only(state.heap.get(instance, ITEMS))
    parts = known_elements(state, items) if isinstance(items, Address) and items.kind == "tuple" else None
    if parts is None:
        parts = hashed_parts(state, instance)
    return Equal(tuple(key_of(state, part) or instance for part in parts), instance) if parts else instance


def limit(state: State, container: Address) -> int | None:
    """How many elements it keeps, if it does not keep all."""
    number = constant_of(state.heap.get(container, LIMIT))
    return number if isinstance(number, int) else None


def is_ordered(state: State, container: Address) -> bool:
    """Whether the order is known."""
    return state.heap.get(container, SHUFFLED) == ABSENT


def part(row: Row, index: Value) -> Value:
    """What a key that is a tuple has at an index."""
    key = only(index)
    if isinstance(key, Constant) and type(key.value) is int and -len(row.parts) <= key.value < len(row.parts):
        return _part(row.parts[key.value])
    return UNKNOWN


def _part(key: Atom) -> Value:
    return one(key.instance if isinstance(key, Equal) else key)


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
    """The elements by index; None when some have no known place.

    A text of unknown parts may stand for many keys that are made alike, unless a pid is among them.
    """
    if is_open(state, container):
        return None
    found: list[Value] = []
    for key in keys_of(state, container):
        if isinstance(key, Text) and not any(isinstance(part, Pid) for part in key.parts):
            return None
        value = state.heap.get(container, key)
        if ABSENT_ATOM in value:
            return None
        found.append(value)
    return found


def known_elements(state: State, atom: Atom | None) -> list[Value] | None:
    """All elements in order, for a list, tuple, set or short text of which they are known; the keys of a known dict."""
    if isinstance(atom, Row):
        return list(map(_part, atom.parts))
    if isinstance(atom, Constant) and isinstance(atom.value, str) and len(atom.value) <= UNROLLED:
        return [one(Constant(letter)) for letter in atom.value]
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
