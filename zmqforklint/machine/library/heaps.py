"""Heaps of the module ``heapq``: lists whose order depends on comparisons, which nobody makes here."""

from __future__ import annotations

from zmqforklint.machine import containers, contents, sequences
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.library.sorting import run_key
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.unpacking import listed
from zmqforklint.machine.values import NONE, NOTHING, UNKNOWN, Spot, Value, join_values, one


def _heapify(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    for heap in _heaps(state, arguments):
        sequences.shuffle(state, heap)
    return [(state, NONE)]


def _push(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    value = arguments.get("", 1) or UNKNOWN
    m.observer.stored(value, spot, m.observer.named())
    for heap in _heaps(state, arguments):
        containers.append(state, heap, value)
        sequences.shuffle(state, heap)
    return [(state, NONE)]


def _pop(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    value = NOTHING
    for heap in _heaps(state, arguments):
        value = join_values(value, containers.pop(state, heap, 0))
    return [(state, value or UNKNOWN)]


def _push_and_pop(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [
        result for after, _ in _push(m, state, arguments, spot, act) for result in _pop(m, after, arguments, spot, act)
    ]


def _some(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``nlargest(n, iterable, key=function)`` and ``nsmallest``."""
    return [
        (after, _many(m, after, contents.any_element(after, source), spot, act))
        for before, source in listed(m, state, arguments.get("iterable", 1) or UNKNOWN, spot, act)
        for after in run_key(m, before, source, arguments, spot, act)
    ]


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
    "heapq.heapreplace": _push_and_pop,
    "heapq.nlargest": _some,
    "heapq.nsmallest": _some,
    "heapq.merge": _merge,
    "random.shuffle": _heapify,
}
