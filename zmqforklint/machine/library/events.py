"""Events between threads: one that was set stays set in a child, whatever other threads do there no longer."""

from __future__ import annotations

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import turns
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import FALSE, NONE, TRUE, UNKNOWN, Atom, Spot, one

EVENT = "event"

_VERDICTS = {TRUE: True, FALSE: False}

_SET = "<set>"
"""The field that holds whether the event was set; unknown once it was cleared, which any thread may do again."""


def _make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, one(m.allocate(state, act, EVENT, spot, {_SET: FALSE})))]


def _set(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    assert isinstance(receiver, Address)
    if state.heap.get(receiver, _SET) == FALSE:
        state.heap.set(receiver, _SET, TRUE)
    return [(state, NONE)]


def _clear(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    assert isinstance(receiver, Address)
    state.heap.set(receiver, _SET, UNKNOWN)
    return [(state, NONE)]


def _is_set(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """One that is not set may be so by the next time that it is asked."""
    assert isinstance(receiver, Address)
    return [(state, TRUE if state.heap.get(receiver, _SET) == TRUE else UNKNOWN)]


def _wait(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Waits until another thread sets it, which one that is given a time need not see."""
    assert isinstance(receiver, Address)
    turns.take(m, state, act)
    is_set = _VERDICTS.get(state.heap.get(receiver, _SET))
    if not arguments.all() and not turns.waits(m, state, is_set):
        return []
    return _is_set(m, state, receiver, arguments, spot, act)


FUNCTIONS: dict[str, Handler] = {"threading.Event": _make}

METHODS: dict[tuple[str, str], MethodHandler] = {
    (EVENT, "set"): _set,
    (EVENT, "clear"): _clear,
    (EVENT, "is_set"): _is_set,
    (EVENT, "isSet"): _is_set,
    (EVENT, "wait"): _wait,
}
