"""Heaps of the module ``heapq``: lists of which the smallest element is known where all that is compared is."""

from __future__ import annotations

from dataclasses import replace

from zmqforklint.machine import containers, contents, sequences
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import ordering
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.library.sorting import in_order, ordered, run_key
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.unpacking import listed
from zmqforklint.machine.values import (
    NONE,
    NOTHING,
    UNKNOWN,
    External,
    Spot,
    Value,
    boolean,
    constant_of,
    join_all_values,
    join_values,
    one,
)


def _heapify(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    states = _compared(m, state, arguments, spot, act)
    for after in states:
        for heap in _heaps(after, arguments):
            sequences.shuffle(after, heap)
    return [(after, NONE) for after in states]


def _compared(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> list[State]:
    """Compares what is in the heap."""
    states = [state]
    for heap in _heaps(state, arguments):
        known = contents.indexed(state, heap)
        states = [
            after
            for before in states
            for after in (
                run_key(m, before, one(heap), Arguments([], {}), spot, act)
                if known is None
                else ordering.compare(m, before, known, spot, act)
            )
        ]
    return states


def _shuffle(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``random.shuffle(list)``."""
    for row in _heaps(state, arguments):
        sequences.shuffle(state, row)
    return [(state, NONE)]


def _push(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    value = arguments.get("", 1) or UNKNOWN
    m.observer.stored(value, spot, m.observer.named())
    for heap in _heaps(state, arguments):
        containers.append(state, heap, value, distinct=act.counts)
    return _heapify(m, state, arguments, spot, act)


def _pop(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    heaps = _heaps(state, arguments)
    if heaps and all(contents.has_elements(state, heap) is False for heap in heaps):
        act.raised.append((state, one(External("builtins.IndexError"))))
        return []
    value = join_all_values(_smallest(state, heap) for heap in heaps) or UNKNOWN
    return [(after, value) for after in _compared(m, state, arguments, spot, act)]


def _smallest(state: State, heap: Address) -> Value:
    """Takes out the smallest element, or any where it is not known which that is."""
    known = contents.indexed(state, heap)
    row = in_order(state, known, known) if known else None
    if row is None:
        return containers.pop(state, heap, 0)
    containers.rearrange(state, heap, row[1:])
    sequences.shuffle(state, heap)
    return row[0]


def _push_and_pop(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [
        result for after, _ in _push(m, state, arguments, spot, act) for result in _pop(m, after, arguments, spot, act)
    ]


def _replace(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``heapreplace(heap, item)``: what it gives was in the heap before."""
    return [
        (then, value)
        for after, value in _pop(m, state, arguments, spot, act)
        for then, _ in _push(m, after, arguments, spot, act)
    ]


def _some(is_reversed: bool) -> Handler:
    """``nlargest(n, iterable, key=function)`` and ``nsmallest``."""

    def choose(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        count = constant_of(arguments.get("n", 0) or UNKNOWN)
        packed = replace(arguments, keywords={**arguments.keywords, "reverse": boolean(is_reversed)})
        results: Results = []
        for before, source in listed(m, state, arguments.get("iterable", 1) or UNKNOWN, spot, act):
            for after, row in ordered(m, before, source, packed, spot, act):
                if row is None or not isinstance(count, int):
                    results.append((after, _many(m, after, contents.any_element(after, source), spot, act)))
                else:
                    items = [(value, False) for value in row[: max(count, 0)]]
                    results.append((after, one(containers.make(m, after, act, "list", spot, items))))
        return results

    return choose


def _merge(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``merge(*iterables, key=function)``."""
    rows = [(state, NOTHING)]
    for place, source in enumerate(arguments.positional):
        rows = [
            (then, join_values(elements, contents.any_element(then, given)))
            for after, elements in rows
            for then, given in listed(m, after, source, spot, act, place)
        ]
    results: Results = []
    for after, elements in rows:
        merged = _many(m, after, elements, spot, act)
        results.extend((then, merged) for then in run_key(m, after, merged, arguments, spot, act))
    return results


def _heaps(state: State, arguments: Arguments) -> list[Address]:
    given = arguments.get("", 0) or UNKNOWN
    return [atom for atom in given if isinstance(atom, Address) and atom.kind == "list" and atom in state.heap]


def _many(m: Machine, state: State, element: Value, spot: Spot, act: Activation) -> Value:
    return one(containers.make_many(m, state, act, spot, element or UNKNOWN, False, "merged"))


FUNCTIONS: dict[str, Handler] = {
    "heapq.heapify": _heapify,
    "heapq.heappush": _push,
    "heapq.heappop": _pop,
    "heapq.heappushpop": _push_and_pop,
    "heapq.heapreplace": _replace,
    "heapq.nlargest": _some(is_reversed=True),
    "heapq.nsmallest": _some(is_reversed=False),
    "random.shuffle": _shuffle,
}

DRAWN: dict[str, Handler] = {"heapq.merge": _merge}
"""What draws only when somebody draws from it."""
