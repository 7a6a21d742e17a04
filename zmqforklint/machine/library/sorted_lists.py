"""The module ``bisect``: lists that are kept in order, and places that are looked for in them."""

from __future__ import annotations

from zmqforklint.machine import containers, contents, sequences
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import ordering
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.library.sorting import run_key
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import NONE, UNKNOWN, Spot, only


def _find(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``bisect(list, item)``: compares the item, or what ``key`` gives for the elements."""
    return [(after, UNKNOWN) for after in _compared(m, state, arguments, spot, act)]


def _insert(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``insort(list, item)``."""
    states = _compared(m, state, arguments, spot, act)
    value = arguments.get("x", 1) or UNKNOWN
    m.observer.stored(value, spot, m.observer.named())
    for after in states:
        for row in arguments.get("a", 0) or UNKNOWN:
            if isinstance(row, Address) and row.kind == "list" and row in after.heap:
                containers.append(after, row, value, distinct=act.counts)
                sequences.shuffle(after, row)
    return [(after, NONE) for after in states]


def _compared(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> list[State]:
    source = arguments.get("a", 0) or UNKNOWN
    first = (contents.known_elements(state, only(source)) or [])[:1]
    if not first or arguments.keywords.get("key", NONE) != NONE:
        return run_key(m, state, source, arguments, spot, act)
    return ordering.compare(m, state, [*first, arguments.get("x", 1) or UNKNOWN], spot, act)


FUNCTIONS: dict[str, Handler] = {
    **dict.fromkeys(("bisect.bisect", "bisect.bisect_left", "bisect.bisect_right"), _find),
    **dict.fromkeys(("bisect.insort", "bisect.insort_left", "bisect.insort_right"), _insert),
}
