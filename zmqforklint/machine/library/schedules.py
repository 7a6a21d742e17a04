"""Schedulers: what they are given runs when they are run, in the process that runs them."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine import contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import children, functions
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import ABSENT, NONE, NOTHING, UNKNOWN, Spot, Value, join_values, one, only

_WAITING = "<waiting>"
"""The field of a scheduler that holds the calls to come."""

_ROUNDS = 3
"""How often what a call schedules anew is run as well."""


def schedule(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Keeps a call to come."""
    function = children.given(model, arguments, "function") or UNKNOWN
    args, kwargs = children.given(model, arguments, "args"), children.given(model, arguments, "kwargs")
    positional = contents.known_elements(state, only(args)) if args is not None else None
    keywords = contents.keyword_fields(state, only(kwargs))[0] if kwargs is not None else {}
    packed = Arguments([function, *(positional or [])], keywords)
    results = functions.partial(m, state, packed, spot, act)
    for after, call in results:
        scheduler = _scheduler(after, arguments)
        if scheduler is not None:
            after.heap.set(scheduler, _WAITING, join_values(_waiting(after, scheduler), call))
    return results


def run(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Runs the calls that wait, and those that they schedule meanwhile."""
    scheduler = _scheduler(state, arguments)
    if scheduler is None:
        return [(state, UNKNOWN)]
    states = [state]
    for _ in range(_ROUNDS):
        states = gather([after for each in states for after in _run_waiting(m, each, scheduler, spot, act)], act.frame)
    return [(after, NONE) for after in states]


def _run_waiting(m: Machine, state: State, scheduler: Address, spot: Spot, act: Activation) -> list[State]:
    waiting = _waiting(state, scheduler)
    state.heap.delete(scheduler, _WAITING)
    states = [state]
    for call in in_order(waiting):
        m.observer.expr = None  # what runs is not what stands here
        with act.any_number():
            states = [after for each in states for after, _ in m.call(m, each, one(call), NO_ARGUMENTS, spot, act)]
    return states


def cancel(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Forgets a call to come."""
    scheduler = _scheduler(state, arguments)
    if scheduler is not None:
        cancelled = children.given(model, arguments, "function") or NOTHING
        state.heap.set(scheduler, _WAITING, _waiting(state, scheduler) - cancelled)
    return [(state, NONE)]


def _scheduler(state: State, arguments: Arguments) -> Address | None:
    atom = only(arguments.get("self") or UNKNOWN)
    return atom if isinstance(atom, Address) and atom in state.heap else None


def _waiting(state: State, scheduler: Address) -> Value:
    return state.heap.get(scheduler, _WAITING) - ABSENT
