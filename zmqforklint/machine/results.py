"""Results of expressions: joining them, and applying an operation to each alternative."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, decisively_different
from zmqforklint.machine.state import State, apart_in, frames_conflict
from zmqforklint.machine.values import Atom, Bound, Constant, External, Method, Text, Value, join_values, only

Item = TypeVar("Item")

Rows = list[tuple[State, list[Value]]]
"""States, each with the values of several things."""


def in_turn(state: State, items: Iterable[Item], give: Callable[[State, Item], Results]) -> Rows:
    """Takes the items one after the other; gives the states after the last, each with what every item gave."""
    rows: Rows = [(state, [])]
    for item in items:
        rows = [(after, [*values, value]) for before, values in rows for after, value in give(before, item)]
    return rows


def merge(results: Results, act: Activation) -> Results:
    """Joins what need not be told apart: results of one process whose values and frames do not differ decisively."""
    if len(results) < 2:
        return results
    merged: Results = []
    for state, value in results:
        _merge_one(merged, state, value, act.frame)
    return merged


def _merge_one(merged: Results, state: State, value: Value, frame: Address) -> None:
    last, count = -1, 0
    for index, (present, known) in enumerate(merged):
        if present.process is not state.process:
            continue
        if not (decisively_different(known, value) or frames_conflict(present, state, frame)):
            merged[index] = (present.join(state), join_values(known, value))
            return
        last, count = index, count + 1
    if count < apart_in(frame):
        merged.append((state, value))
    else:
        present, known = merged[last]
        merged[last] = (present.join(state), join_values(known, value))


def merge_raised(results: Results, act: Activation) -> Results:
    """Joins the states in which the very same is raised, unless their frames differ decisively."""
    alike: dict[Value, Results] = {}
    for state, exception in results:
        _merge_one(alike.setdefault(exception, []), state, exception, act.frame)
    return [row for rows in alike.values() for row in rows]


def each_atom(state: State, value: Value, act: Activation, operation: Callable[[State, Atom], Results]) -> Results:
    """Applies an operation to every alternative of a value, each on a copy of the state where there are several."""
    single = only(value)
    if single is not None:
        return operation(state, single)
    results: Results = []
    with act.choosing(_is_choice(value)):
        for atom in in_order(value):
            results.extend(operation(state.copy(), atom))
    return merge(results, act)


def _is_choice(value: Value) -> bool:
    """Whether it matters which alternative it is.

    It does for several of the program, for methods of several processes' objects, and for what has a colon in its name,
    as start methods have.
    """
    receivers = [atom.receiver for atom in value if isinstance(atom, Method)]
    owners = {receiver.process for receiver in receivers if isinstance(receiver, Address)}
    told = [
        atom for atom in value if isinstance(atom, Address | Bound) or (isinstance(atom, External) and ":" in atom.name)
    ]
    return len(owners) > 1 or len(told) > 1


def in_order(value: Value) -> list[Atom]:
    """The alternatives in a fixed order: sets have none, and reports must not depend on it."""
    return sorted(value, key=_rank)


def _rank(atom: Atom) -> tuple[int, int, str]:
    if isinstance(atom, Address):
        return (1, atom.index, "")
    if isinstance(atom, Constant):
        return (0, 0, repr(atom.value))
    if isinstance(atom, External):
        return (2, 0, atom.name)
    if isinstance(atom, Text):
        return (4, 0, str(list(map(_rank, atom.parts))))
    receiver = getattr(atom, "receiver", None)
    function = atom.function if isinstance(atom, Bound) else None
    name = f"{function.index:09}" if isinstance(function, Address) else getattr(atom, "name", "")
    return (3, receiver.index if isinstance(receiver, Address) else -1, name)
