"""Enumerations: their members are objects that carry a value. Those of flags are numbers that are put together."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from functools import reduce
from itertools import product
from math import prod

from zmqforklint.machine import contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import class_of, find_in_order, initialise, mro
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NONE_ATOM,
    UNKNOWN,
    UNKNOWN_ATOM,
    Atom,
    Constant,
    External,
    Spot,
    Unknowable,
    Value,
    constant,
    constant_of,
    join_all_values,
    one,
    only,
    string_of,
)

BASES = frozenset({"enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag", "enum.IntFlag"})


BY_NAME = External("enum.auto()")
"""What stands for the value of a member that is its name, in small letters."""


def is_enumeration(cls: Atom) -> bool:
    """Whether the class derives from one of the standard enumerations."""
    return any(isinstance(atom, External) and atom.name in BASES for atom in mro(cls))


def make_members(m: Machine, state: State, cls: Address, act: Activation) -> list[State]:
    """Turns what the class body assigned into members, which the class initialises with it."""
    states = [state]
    for name, value in _assigned(state, cls).items():
        given = constant(name.lower()) if value == one(BY_NAME) else value
        states = [after for before in states for after in _make_member(m, before, cls, name, given, act)]
    return states


def _assigned(state: State, cls: Address) -> dict[str, Value]:
    """What a class body has assigned that becomes members, by name."""
    record = state.heap.record(cls)
    return {
        name: value
        for name, value in (record.variants[0].items() if record is not None else ())
        if isinstance(name, str) and not name.startswith(("_", "<")) and not any(map(_is_no_member, value))
    }


def _make_member(m: Machine, state: State, cls: Address, name: str, value: Value, act: Activation) -> list[State]:
    fields: Variant = {"value": value, "name": constant(name)}
    member = m.allocate(state, act, "instance", cls.spot, fields, (cls, name), cls)
    state.heap.set(cls, name, one(member))
    row = only(value)
    parts = contents.known_elements(state, row) if isinstance(row, Address) and row.kind == "tuple" else None
    arguments = Arguments([value] if parts is None else parts, {})
    return [after for after, _ in initialise(m, state, member, arguments, cls.spot, act)] or [state]


def _is_no_member(atom: Atom) -> bool:
    return isinstance(atom, Address) and atom.kind in ("function", "property", "staticmethod", "classmethod", "class")


def members(state: State, cls: Address) -> list[Value]:
    """The members in order of their definition."""
    record = state.heap.record(cls)
    values = record.variants[0].values() if record is not None else ()
    return [value for value in values if value and all(_is_member(atom, cls) for atom in value)]


def _is_member(atom: Atom, cls: Address) -> bool:
    return isinstance(atom, Address) and atom.kind == "instance" and atom.payload is cls


def member_named(state: State, cls: Address, index: Value) -> Value:
    """``Kind["NAME"]``: any member where the name is not known."""
    name = string_of(index)
    found = state.heap.get(cls, name) - ABSENT if name is not None else join_all_values(members(state, cls))
    return found or UNKNOWN


def look_up(m: Machine, state: State, cls: Address, wanted: Value, spot: Spot, act: Activation) -> Results:
    """``Kind(value)``: the member, what ``_missing_`` gives, or ``ValueError``."""
    number = constant_of(wanted)
    if is_flag(cls) and isinstance(number, int):
        return [(state, one(_flag(m, state, cls, number)))]
    found = _member_of(state, cls, wanted)
    if found or not members(state, cls):
        return [(state, found or UNKNOWN)]
    if find_in_order(state, mro(cls), "_missing_") is None:
        act.raised.append((state, one(External("builtins.ValueError"))))
        return []
    return [
        row
        for after, method in m.attribute(m, state, cls, "_missing_", spot, act)
        for row in m.call(m, after, method, Arguments([wanted], {}), spot, act)
    ]


def plain_member(state: State, atom: Atom, other: Atom) -> Atom:
    """A member of ``class Kind(str, Enum)`` and the like as the string or number that it is for comparisons."""
    if not isinstance(atom, Address) or atom.kind != "instance":
        return atom
    if not any(isinstance(base, External) and base.name in _MIXED for base in mro(class_of(atom))):
        return atom
    value = only(state.heap.get(atom, "value")) if is_enumeration(class_of(atom)) else atom
    return value if isinstance(value, Constant) else UNKNOWN_ATOM if isinstance(other, Constant) else atom


_MIXED = frozenset({"enum.IntEnum", "enum.StrEnum", "enum.IntFlag", "builtins.str", "builtins.int"})


def _member_of(state: State, cls: Address, wanted: Value) -> Value:
    """What looking a member up by its value may give."""
    return join_all_values(member for member in members(state, cls) if _may_have(state, member, wanted))


def _may_have(state: State, member: Value, wanted: Value) -> bool:
    sought = constant_of(wanted)
    values = [state.heap.get(atom, "value") for atom in member if isinstance(atom, Address)]
    return sought is Unknowable or any(constant_of(value) in (Unknowable, sought) for value in values)


_FLAGS = frozenset({External("enum.Flag"), External("enum.IntFlag")})

_TEXTS, _TEXT = External("enum.StrEnum"), External("builtins.str")

_MOST_WAYS = 16
"""Of how many alternatives flags are put together."""


def is_flag(cls: Atom) -> bool:
    """Whether members of the class are put together with ``|`` and the like."""
    return not _FLAGS.isdisjoint(mro(cls))


def automatic(state: State, cls: Address) -> Value:
    """What ``enum.auto()`` stands for in the body of the class, as far as that is executed."""
    order = mro(cls)
    if find_in_order(state, order, "_generate_next_value_") is not None or _TEXT in order:
        return UNKNOWN
    if _TEXTS in order:
        return one(BY_NAME)
    numbers = [constant_of(value) for value in _assigned(state, cls).values()]
    known = [number for number in numbers if isinstance(number, int)]
    if len(known) < len(numbers):
        return UNKNOWN
    highest = max(known, default=0)
    return constant(1 << highest.bit_length() if is_flag(cls) else highest + 1)


def truth(state: State, instance: Address) -> bool | None:
    """The truth of an object of whose class no method decides it: that of the number or text that it is, or True."""
    number = number_of(state, instance)
    if number is not None:
        return bool(number)
    plain = plain_member(state, instance, NONE_ATOM)
    return bool(plain.value) if isinstance(plain, Constant) else True if plain is instance else None


def number_of(state: State, atom: Atom) -> int | None:
    """The number that a member of flags is; None for anything else."""
    if not isinstance(atom, Address) or atom.kind != "instance" or not is_flag(class_of(atom)):
        return None
    number = constant_of(state.heap.get(atom, "value"))
    return number if isinstance(number, int) else None


_OPERATORS: dict[str, Callable[[int, int], int]] = {"|": operator.or_, "&": operator.and_, "^": operator.xor}


def put_together(m: Machine, state: State, op: str, values: Sequence[Value]) -> Value | None:
    """What an operator makes of flags, and of numbers beside them; None where it is about something else."""
    if op not in _OPERATORS or not 0 < prod(map(len, values)) <= _MOST_WAYS:
        return None
    found: set[Atom] = set()
    for way in product(*values):
        numbers = [each.value if isinstance(each, Constant) else number_of(state, each) for each in way]
        known = [number for number in numbers if isinstance(number, int)]
        classes = [class_of(each) for each in way if isinstance(each, Address)]
        if not classes or len(known) < len(way) or not isinstance(classes[0], Address):
            return None
        found.add(_flag(m, state, classes[0], reduce(_OPERATORS[op], known)))
    return frozenset(found)


def _flag(m: Machine, state: State, cls: Address, number: int) -> Atom:
    """The member that has the number, or one without a name."""
    for member in members(state, cls):
        atom = only(member)
        if atom is not None and number_of(state, atom) == number:
            return atom
    found = m.shared_address(("flag", cls, number), "instance", cls.spot, cls.process, cls)
    if found not in state.heap:
        state.heap.put(found, {"value": constant(number), "name": NONE})
    return found
