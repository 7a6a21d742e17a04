"""``functools.total_ordering``: a class with one comparison is given the others, made of that and of ``==``."""

from __future__ import annotations

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import find_in_order, mro
from zmqforklint.machine.conditions import compared
from zmqforklint.machine.heap import Address
from zmqforklint.machine.kinds import TOTAL_ORDERING
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import UNKNOWN, Atom, External, Spot, boolean, one

_COMPARISONS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}
"""The names of what compares; of those that a class has, the first is what the others are made of."""


def _complete(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    given = arguments.get("cls", 0) or UNKNOWN
    for cls in given:
        if isinstance(cls, Address) and cls.kind == "class" and cls in state.heap:
            _fill(state, cls)
    return [(state, given)]


def _fill(state: State, cls: Address) -> None:
    has = [name for name in _COMPARISONS if find_in_order(state, mro(cls), f"__{name}__") is not None]
    for name in _COMPARISONS:
        if has and name not in has:
            state.heap.set(cls, f"__{name}__", one(External(f"{TOTAL_ORDERING}.{name}_from_{has[0]}")))


def _made(name: str, root: str) -> MethodHandler:
    """The comparison of one name, made of that of another: turned round if they point to different sides."""
    is_turned, is_strict = name[0] != root[0], name[1] == "t"
    asks_more = ((root[1] == "t") is not is_turned) is not is_strict

    def compare(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        left, right = one(receiver), arguments.get("", 0) or UNKNOWN
        results: Results = []
        for after, told in compared(m, state, _COMPARISONS[root], left, right, spot, act):
            verdict = None if told is None else told is not is_turned
            if asks_more and verdict is is_strict:
                equal = compared(m, after, "==", left, right, spot, act)
                results.extend((then, boolean(None if same is None else same is not is_strict)) for then, same in equal)
            else:
                results.append((after, boolean(verdict)))
        return results

    return compare


FUNCTIONS: dict[str, Handler] = {TOTAL_ORDERING: _complete}

METHODS: dict[tuple[str, str], MethodHandler] = {
    (TOTAL_ORDERING, f"{name}_from_{root}"): _made(name, root)
    for name in _COMPARISONS
    for root in _COMPARISONS
    if name != root
}
