"""Events between threads: one that was set stays set in a child, whatever other threads do there no longer.

A condition, a barrier and a semaphore of which nobody has anything yet are events too, of which each has its own names.
"""

from __future__ import annotations

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import turns
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, FALSE, NONE, TRUE, UNKNOWN, Atom, Spot, constant, one

EVENT, CONDITION, BARRIER, SEMAPHORE = "event", "condition", "barrier", "semaphore"

_VERDICTS = {TRUE: True, FALSE: False}

_SET = "<set>"
"""The field that holds whether the event was set; unknown once it was cleared, which any thread may do again."""


def _maker(kind: str) -> Handler:
    def make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        return [(state, one(m.allocate(state, act, kind, spot, {_SET: FALSE})))]

    return make


def _semaphore(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """One with something to give lets whoever comes go on."""
    if arguments.get("value", 0) != constant(0):
        return [(state, UNKNOWN)]
    return _maker(SEMAPHORE)(m, state, arguments, spot, act)


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


def _waiter(timeout: int) -> MethodHandler:
    """Waits until another thread sets it, unless it is given a time: the argument at this position."""

    def wait(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        assert isinstance(receiver, Address)
        turns.take(m, state, act)
        is_set = _VERDICTS.get(state.heap.get(receiver, _SET))
        if len(arguments.all()) <= timeout and not turns.waits(m, state, is_set):
            return []
        return _is_set(m, state, receiver, arguments, spot, act)

    return wait


def _meet(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """The thread that started the others lets them go on when it comes, too."""
    if state.heap.get(m.world, turns.WAITED) == ABSENT:
        _set(m, state, receiver, arguments, spot, act)
    return _waiter(0)(m, state, receiver, arguments, spot, act)


def _go_in(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """What a condition guards may have been changed by another thread."""
    turns.waits(m, state, True)
    return [(state, one(receiver))]


def _come_out(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, FALSE)]


FUNCTIONS: dict[str, Handler] = {
    "threading.Event": _maker(EVENT),
    "threading.Condition": _maker(CONDITION),
    "threading.Barrier": _maker(BARRIER),
    "threading.Semaphore": _semaphore,
    "threading.BoundedSemaphore": _semaphore,
}

METHODS: dict[tuple[str, str], MethodHandler] = {
    (EVENT, "set"): _set,
    (EVENT, "clear"): _clear,
    (EVENT, "is_set"): _is_set,
    (EVENT, "isSet"): _is_set,
    (EVENT, "wait"): _waiter(0),
    (CONDITION, "__enter__"): _go_in,
    (CONDITION, "acquire"): _go_in,
    (CONDITION, "__exit__"): _come_out,
    (CONDITION, "notify"): _set,
    (CONDITION, "notify_all"): _set,
    (CONDITION, "wait"): _waiter(0),
    (CONDITION, "wait_for"): _waiter(1),
    (BARRIER, "wait"): _meet,
    (SEMAPHORE, "release"): _set,
    (SEMAPHORE, "acquire"): _waiter(0),
    (SEMAPHORE, "__enter__"): _waiter(0),
    (SEMAPHORE, "__exit__"): _come_out,
}
