"""Doubt: which states rest on a test that may go either way, and where that no longer matters."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.machine.contents import KINDS, has_elements
from zmqforklint.machine.heap import Record
from zmqforklint.machine.processes import Process
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, ABSENT_ATOM, UNKNOWN_ATOM, Atom, Constant, Text, Value
from zmqforklint.machine.ways import Way, further


def doubt_both(test: object, holds: Sequence[State], fails: Sequence[State]) -> None:
    """Marks the states of a process for which both outcomes of a test are possible."""
    both = {state.process for state in holds} & {state.process for state in fails}
    for outcome, states in ((True, holds), (False, fails)):
        for state in states:
            if state.process in both:
                state.doubt = further(state.doubt, test, outcome)


def settle(doubt: Way, process: Process, *ways: Sequence[State]) -> None:
    """Takes back the doubt of a test that a process has made, where what follows does not rest on it.

    So it is where just one of its arms goes on: that is the way that the program goes. And so it is where every arm is
    left with as good as the same memory, such as ``if verbose: print(…)``. A process that was forked in one arm only
    rests on the test for ever.
    """
    is_the_only_way = sum(map(bool, ways)) < 2
    found: dict[Process, list[State]] = {}
    for way in ways:
        for state in way:
            found.setdefault(state.process, []).append(state)
    for each, (first, *others) in found.items():
        goes_on = each is process or bool(others)
        if is_the_only_way or (goes_on and all(_is_alike(first, other) for other in others)):
            for state in (first, *others):
                state.doubt = doubt


_NAMED = frozenset({"frame", "instance", "module", "class"})
"""What has variables or attributes. Of containers even the number of elements decides something."""

_BINDING = frozenset({"frame", "module"})
"""What has variables, of which nobody asks whether they are there."""


def _is_alike(left: State, right: State) -> bool:
    """Whether what both have differs in nothing but plain data, by which nothing is told apart without a test.

    What is empty on one way and may be so on the other as well was just asked whether it is. A variable that is bound
    on one way only makes no difference either: who reads it goes on only where it is bound.
    """
    return all(
        _differ_in_data(mine, theirs, address.kind in _BINDING)
        if address.kind in _NAMED
        else address.kind in KINDS and {has_elements(left, address), has_elements(right, address)} == {None, False}
        for address, mine, theirs in left.heap.differing(right.heap)
    )


def _differ_in_data(left: Record, right: Record, is_binding: bool) -> bool:
    if len(left.variants) != len(right.variants):
        return False
    return all(
        one is other
        or all(
            _is_as_good(one.get(key, ABSENT), other.get(key, ABSENT), is_binding) for key in one.keys() | other.keys()
        )
        for one, other in zip(left.variants, right.variants, strict=True)
    )


def _is_as_good(one: Value, other: Value, is_binding: bool) -> bool:
    if one == other or (is_binding and ABSENT in (one, other)):
        return True
    return all(_is_data(atom) or (is_binding and atom is ABSENT_ATOM) for atom in one | other)


def _is_data(atom: Atom) -> bool:
    if isinstance(atom, Constant):
        return isinstance(atom.value, str | bytes | int | float) and not isinstance(atom.value, bool)
    return isinstance(atom, Text) or atom is UNKNOWN_ATOM
