"""What numbers, pairs and arranges the elements of iterables: ``enumerate``, ``zip``, ``itertools.product``."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence

from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.library.iterables import from_listed, is_filled
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.unpacking import drawn
from zmqforklint.machine.values import (
    NONE,
    UNKNOWN,
    Spot,
    Value,
    constant,
    constant_of,
    join_all_values,
    join_values,
    one,
    only,
)

Rows = Iterable[Sequence[Value]]
"""Rows of elements, made as far as they are asked for."""


def _number(given: Value | None, default: int | None) -> int | None:
    """A number among the arguments; None where it is not known, or stands for one that depends."""
    number = constant_of(given) if given is not None else default
    return number if type(number) is int and number >= 0 else None


def _known(state: State, sources: Sequence[Value]) -> list[list[Value]] | None:
    """The elements of each of the iterables, if all are known."""
    found = [contents.known_elements(state, only(source)) for source in sources]
    known = [part for part in found if part is not None]
    return known if len(known) == len(found) else None


def _any(state: State, source: Value) -> Value:
    return contents.any_element(state, source) or UNKNOWN


def make_rows(m: Machine, state: State, rows: Rows, spot: Spot, act: Activation) -> Results | None:
    """The list of these rows, unless they are too many to be told apart."""
    few = list(itertools.islice(rows, contents.UNROLLED + 1))
    if len(few) > contents.UNROLLED:
        return None
    made = containers.make_empty(m, state, act, "list", spot, "rows")
    for place, row in enumerate(few):
        inner = containers.make(m, state, act, "tuple", spot, [(value, False) for value in row], place)
        containers.append(state, made, one(inner), distinct=True)
    return [(state, one(made))]


def make_like(m: Machine, state: State, row: Sequence[Value], some: bool, spot: Spot, act: Activation) -> Results:
    """A list of any number of rows like this one."""
    inner = containers.make(m, state, act, "tuple", spot, [(value, False) for value in row])
    return [(state, one(containers.make_many(m, state, act, spot, one(inner), some, "rows")))]


def _enumerate(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    source = arguments.get("iterable", 0) or UNKNOWN
    start = _number(arguments.get("start", 1), 0)
    known = _known(state, [source])
    if known is not None:
        numbers = itertools.repeat(UNKNOWN) if start is None else map(constant, itertools.count(start))
        made = make_rows(m, state, zip(numbers, known[0], strict=False), spot, act)
        if made is not None:
            return made
    return make_like(m, state, [UNKNOWN, _any(state, source)], is_filled(state, source), spot, act)


def _zip(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    sources = arguments.positional
    known = _known(state, sources)
    made = make_rows(m, state, zip(*known, strict=False), spot, act) if known is not None else None
    filled = all(is_filled(state, source) for source in sources)
    return made or make_like(m, state, [_any(state, source) for source in sources], filled, spot, act)


def _zip_longest(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    sources, fill = arguments.positional, arguments.get("fillvalue") or NONE
    known = _known(state, sources)
    made = make_rows(m, state, itertools.zip_longest(*known, fillvalue=fill), spot, act) if known is not None else None
    filled = any(is_filled(state, source) for source in sources)
    row = [join_values(_any(state, source), fill) for source in sources]
    return made or make_like(m, state, row, filled, spot, act)


def _product(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    sources = arguments.positional
    times = _number(arguments.get("repeat"), 1)
    known = _known(state, sources)
    if times is None:
        return [(state, one(containers.make_many(m, state, act, spot, _any_row(m, state, sources, spot, act))))]
    made = make_rows(m, state, itertools.product(*known, repeat=times), spot, act) if known is not None else None
    filled = all(is_filled(state, source) for source in sources)
    return made or make_like(m, state, [_any(state, source) for source in sources] * times, filled, spot, act)


def _any_row(m: Machine, state: State, sources: Sequence[Value], spot: Spot, act: Activation) -> Value:
    """A row of any length of any of the elements."""
    element = join_all_values(_any(state, source) for source in sources) or UNKNOWN
    return one(containers.make_many(m, state, act, spot, element, extra="row"))


def _chosen(choose: Callable[[list[Value], int | None], Rows], size: int | None) -> Handler:
    """``permutations(iterable, size)`` and its kin; the size unless it is given, None for one that depends."""

    def make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        source = arguments.get("iterable", 0) or UNKNOWN
        known = _known(state, [source])
        given = arguments.get("r") or arguments.get("n", 1)
        number = _number(given, size)
        if known is not None and (number is not None or given is None):
            made = make_rows(m, state, choose(known[0], number), spot, act)
            if made is not None:
                return made
        return [(state, one(containers.make_many(m, state, act, spot, _any_row(m, state, [source], spot, act))))]

    return make


def _batches(elements: list[Value], size: int | None) -> Rows:
    return (elements[place : place + (size or 1)] for place in range(0, len(elements), size or 1))


FUNCTIONS: dict[str, Handler] = {
    "builtins.enumerate": from_listed(_enumerate, 0, ready=drawn),
    "builtins.zip": from_listed(_zip, ready=drawn),
    "itertools.zip_longest": from_listed(_zip_longest, ready=drawn),
    "itertools.product": from_listed(_product),
    "itertools.permutations": from_listed(_chosen(itertools.permutations, None), 0),
    "itertools.combinations": from_listed(_chosen(lambda given, size: itertools.combinations(given, size or 0), 0), 0),
    "itertools.combinations_with_replacement": from_listed(
        _chosen(lambda given, size: itertools.combinations_with_replacement(given, size or 0), 0), 0
    ),
    "itertools.pairwise": from_listed(_chosen(lambda given, size: itertools.pairwise(given), 2), 0, ready=drawn),
    "itertools.batched": from_listed(_chosen(_batches, 1), 0, ready=drawn),
}
