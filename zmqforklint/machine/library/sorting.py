"""``sorted``, ``list.sort``, ``min`` and ``max``: the order is known where all that is compared is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from zmqforklint.machine import containers, contents, sequences
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.comparing import ranked
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import ordering
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.library.iterables import from_listed, is_filled
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_turn
from zmqforklint.machine.state import State
from zmqforklint.machine.unpacking import listed
from zmqforklint.machine.values import (
    FALSE,
    NONE,
    NOTHING,
    UNKNOWN,
    Spot,
    Unknowable,
    Value,
    boolean,
    constant_of,
    join_values,
    one,
    only,
)

Ordered = list[tuple[State, list[Value] | None]]
"""The elements in their order, None where that is not known, for each state that goes on."""


def ordered(
    m: Machine, state: State, source: Value, arguments: Arguments, spot: Spot, act: Activation, op: str = "<"
) -> Ordered:
    """Sorts by ``key`` and ``reverse``; the key function runs on every element, and what it gives is compared."""
    known = contents.known_elements(state, only(source))
    key = arguments.keywords.get("key", NONE)
    if known is None or (key != NONE and len(known) > contents.UNROLLED):
        return [(after, None) for after in run_key(m, state, source, arguments, spot, act, op)]
    rows = [(state, known)]
    if key != NONE:
        rows = in_turn(state, known, lambda before, each: m.call(m, before, key, Arguments([each], {}), spot, act))
    is_reversed = arguments.keywords.get("reverse", FALSE)
    return [
        (then, in_order(then, known, keys, is_reversed))
        for after, keys in rows
        for then in ordering.compare(m, after, keys, spot, act, op)
    ]


def in_order(
    state: State, elements: Sequence[Value], keys: Sequence[Value], is_reversed: Value = FALSE
) -> list[Value] | None:
    """The elements in the order of their keys, if that is known."""
    ranks, turned = _ranks(state, keys), constant_of(is_reversed)
    if ranks is None or not isinstance(turned, int):
        return None
    try:
        places = sorted(range(len(ranks)), key=ranks.__getitem__, reverse=bool(turned))
    except TypeError:
        return None
    return [elements[place] for place in places]


def _ranks(state: State, keys: Sequence[Value]) -> list[Any] | None:
    """What is compared; of tuples that are not all known what they begin with, if that differs."""
    whole = [_rank(state, key) for key in keys]
    if not any(Unknowable in row for row in whole):
        return whole
    width = min(row.index(Unknowable) if Unknowable in row else len(row) for row in whole)
    first = [row[:width] for row in whole]
    return first if len(set(first)) == len(whole) else None


def _rank(state: State, key: Value) -> tuple[Any, ...]:
    atom = only(key)
    told = ranked(state, atom) if isinstance(atom, Address) and atom.kind == "instance" else None
    return tuple(told or map(constant_of, contents.known_elements(state, atom) or [key]))


def run_key(
    m: Machine, state: State, source: Value, arguments: Arguments, spot: Spot, act: Activation, op: str = "<"
) -> list[State]:
    """Calls the ``key`` function, if one is given, with every element; its results, or the elements, are compared."""
    key = arguments.keywords.get("key", NONE)
    if key == NONE:
        return [ordering.compare_any(m, state, contents.any_element(state, source), spot, act, op)]

    def visit(state: State, element: Value) -> list[State]:
        results = m.call(m, state, key, Arguments([element], {}), spot, act)
        return [ordering.compare_any(m, after, value, spot, act, op) for after, value in results]

    return m.iterate(m, state, source, spot, act, visit)


def _sorted(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``sorted(iterable, key=function)``: a new list."""
    results: Results = []
    source = arguments.get("", 0) or UNKNOWN
    for after, row in ordered(m, state, source, arguments, spot, act):
        known = row if row is not None else contents.known_elements(after, only(source))
        if known is not None:
            made = containers.make(m, after, act, "list", spot, [(value, False) for value in known])
        else:
            element = contents.any_element(after, source) or UNKNOWN
            made = containers.make_many(m, after, act, spot, element, is_filled(after, source))
        if row is None:
            sequences.shuffle(after, made)
        results.append((after, one(made)))
    return results


def sort(m: Machine, state: State, receiver: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``list.sort(key=function)``."""
    results: Results = []
    for after, row in ordered(m, state, one(receiver), arguments, spot, act):
        if row is not None:
            containers.rearrange(after, receiver, row)
        else:
            sequences.shuffle(after, receiver)
        results.append((after, NONE))
    return results


def _extreme(is_last: bool) -> Handler:
    """``min`` and ``max``, of an iterable or of several arguments."""

    def choose(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        default = arguments.keywords.get("default", NOTHING)
        packed = replace(arguments, keywords={**arguments.keywords, "reverse": boolean(is_last)})
        results: Results = []
        for before, source in _compared(m, state, arguments, spot, act):
            for after, row in ordered(m, before, source, packed, spot, act, ">" if is_last else "<"):
                found = row[0] if row else join_values(contents.any_element(after, source) or UNKNOWN, default)
                results.append((after, found))
        return results

    return choose


def _compared(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    if len(arguments.positional) == 1:
        return listed(m, state, arguments.positional[0], spot, act)
    given = [(value, False) for value in arguments.positional]
    return [(state, one(containers.make(m, state, act, "tuple", spot, given)))]


FUNCTIONS: dict[str, Handler] = {
    "builtins.sorted": from_listed(_sorted, 0),
    "builtins.min": _extreme(is_last=False),
    "builtins.max": _extreme(is_last=True),
}
