"""Sets, and the keys of dicts: union, intersection and difference."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce

from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Atom, Constant, Pid, Spot, Value, one, only

Members = list[tuple[Value, bool]]
"""The elements that there may be, each with whether it surely is there."""


def is_set(value: Value) -> bool:
    """Whether it is a set, or the keys of a dict, which are kept as a list."""
    atom = only(value)
    return isinstance(atom, Address) and atom.kind in ("set", "list")


def combine(m: Machine, state: State, op: str, values: Sequence[Value], spot: Spot, act: Activation) -> Value:
    """The set that ``op`` makes of these."""
    made = containers.make_empty(m, state, act, "set", spot)
    fill(state, made, op, values)
    return one(made)


def fill(state: State, made: Address, op: str, values: Sequence[Value]) -> None:
    """Makes a set hold just what ``op`` makes of these."""
    members = reduce(lambda left, right: OPERATORS[op](state, left, right), [_members(state, each) for each in values])
    containers.clear(state, made)
    for value, is_sure in members:
        if is_sure:
            containers.append(state, made, value, distinct=True)
        else:
            state.heap.add(made, contents.REST, value)


def _members(state: State, value: Value) -> Members:
    known = contents.known_elements(state, only(value))
    if known is not None:
        return [(each, True) for each in known]
    found = contents.any_element(state, value)
    return [(found, False)] if found else []


def _unite(state: State, left: Members, right: Members) -> Members:
    return left + _without(state, right, left)


def _without(state: State, left: Members, right: Members) -> Members:
    verdicts = [(value, is_sure, _holds(state, right, value)) for value, is_sure in left]
    return [(value, is_sure and there is False) for value, is_sure, there in verdicts if there is not True]


def _meet(state: State, left: Members, right: Members) -> Members:
    verdicts = [(value, is_sure, _holds(state, right, value)) for value, is_sure in left]
    return [(value, is_sure and there is True) for value, is_sure, there in verdicts if there is not False]


def _differ(state: State, left: Members, right: Members) -> Members:
    return _without(state, left, right) + _without(state, right, left)


def is_within(state: State, left: Value, right: Value) -> bool | None:
    """Whether one set has all that the other has."""
    there = _members(state, right)
    verdicts = [(is_sure, _holds(state, there, value)) for value, is_sure in _members(state, left)]
    if any(is_sure and held is False for is_sure, held in verdicts):
        return False
    return True if all(held is True for _, held in verdicts) else None


def is_apart(state: State, left: Value, right: Value) -> bool | None:
    """Whether two sets have nothing in common."""
    there = _members(state, right)
    verdicts = [(is_sure, _holds(state, there, value)) for value, is_sure in _members(state, left)]
    if any(is_sure and held is True for is_sure, held in verdicts):
        return False
    return True if all(held is False for _, held in verdicts) else None


def compare(state: State, op: str, left: Value, right: Value) -> bool | None:
    """How two sets compare: ``==``, or one is within the other."""
    if op in (">", ">="):
        return compare(state, "<" if op == ">" else "<=", right, left)
    inside, around = is_within(state, left, right), is_within(state, right, left)
    if op == "<=":
        return inside
    other = around if op == "==" or around is None else not around
    return False if False in (inside, other) else None if None in (inside, other) else True


OPERATORS: dict[str, Callable[[State, Members, Members], Members]] = {
    "|": _unite,
    "-": _without,
    "&": _meet,
    "^": _differ,
}


NAMES = {"union": "|", "difference": "-", "intersection": "&", "symmetric_difference": "^"}
"""The methods that do the same."""


def _holds(state: State, members: Members, wanted: Value) -> bool | None:
    key = contents.key_of(state, wanted)
    verdict: bool | None = False
    for value, is_sure in members:
        other = contents.key_of(state, value)
        if is_sure and key is not None and key == other:
            return True
        if not (_is_plain(key) and _is_plain(other)) or key == other:
            verdict = None
    return verdict


def _is_plain(key: Atom | None) -> bool:
    """Whether it equals just what is the same."""
    return isinstance(key, Constant | Pid | Address)
