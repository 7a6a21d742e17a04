"""Values put together by operators: sums of lists and strings, repetition, arithmetic of small numbers."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from functools import reduce

from zmqforklint.machine import containers, contents, mappings
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    UNKNOWN,
    UNKNOWN_ATOM,
    Atom,
    Constant,
    Spot,
    Text,
    Value,
    constant,
    constant_of,
    one,
    only,
)


def concatenate(m: Machine, state: State, values: Sequence[Value], spot: Spot, act: Activation) -> Value:
    """The sum of lists, tuples or strings."""
    atoms = [only(value) for value in values]
    if all(isinstance(atom, Address) and atom.kind in ("list", "tuple") for atom in atoms):
        first = atoms[0]
        kind = first.kind if isinstance(first, Address) else "list"
        return one(containers.make(m, state, act, kind, spot, [(value, True) for value in values]))
    if any(isinstance(atom, Address) and atom.kind in ("list", "tuple") for atom in atoms):
        result = containers.make_empty(m, state, act, "list", spot)
        for value in values:
            containers.extend(state, result, value)
        return one(result)
    if any(isinstance(atom, Constant) and isinstance(atom.value, str) for atom in atoms):
        return text_of(values)
    return calculate("+", values)


_ARITHMETIC = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "%": operator.mod,
    "//": operator.floordiv,
    "&": operator.and_,
    "|": operator.or_,
    "^": operator.xor,
}


_LARGEST = 1 << 32


def calculate(op: str, values: Sequence[Value]) -> Value:
    """Arithmetic of small whole numbers that are known, and of what is true or false."""
    numbers = [constant_of(value) for value in values]
    function = _ARITHMETIC.get(op)
    if function is None or not all(isinstance(number, int) and abs(number) < _LARGEST for number in numbers):
        return UNKNOWN
    whole = [number for number in numbers if isinstance(number, int)]
    if op in ("%", "//") and 0 in whole[1:]:
        return UNKNOWN
    return constant(reduce(function, whole))


def repeat(m: Machine, state: State, values: Sequence[Value], spot: Spot, act: Activation) -> Value:
    """``[x] * n``: the same elements so many times, or any number of times where it is not known or large."""
    for place, atom in enumerate(map(only, values)):
        if not isinstance(atom, Address) or atom.kind not in ("list", "tuple"):
            continue
        known = contents.known_elements(state, atom)
        times = constant_of(calculate("*", [*values[:place], *values[place + 1 :]]))
        if known is not None and isinstance(times, int) and len(known) * times <= contents.UNROLLED:
            items = [(value, False) for value in known * times]
            return one(containers.make(m, state, act, atom.kind, spot, items))
        return one(containers.make_many(m, state, act, spot, contents.any_value(state, atom) or UNKNOWN, some=True))
    return calculate("*", values)


def unite(m: Machine, state: State, values: Sequence[Value], spot: Spot, act: Activation) -> Value:
    """``a | b`` of dicts, or of numbers."""
    if not all(isinstance(only(value), Address) for value in values):
        return calculate("|", values)
    pairs = [(None, mappings.flat(m, state, value, spot, act)) for value in values]
    return one(containers.make_dict(m, state, act, spot, pairs))


def text_of(values: Sequence[Value]) -> Value:
    """A string made of these parts; one made of the same in other portions is the same."""
    parts: list[Atom] = []
    for part in (each for value in values for each in _portions(only(value) or UNKNOWN_ATOM)):
        said = str(part.value) if isinstance(part, Constant) else None
        before = parts[-1] if parts else None
        if said is not None and isinstance(before, Constant):
            parts[-1] = Constant(str(before.value) + said)
        else:
            parts.append(part if said is None else Constant(said))
    if all(isinstance(part, Constant) for part in parts):
        return one(parts[0]) if parts else constant("")
    return one(Text(tuple(parts)))


def _portions(part: Atom) -> Sequence[Atom]:
    return part.parts if type(part) is Text else (part,)
