"""What calls a function again where it fails, and tells the program's own callbacks of that."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.kinds import RETRIED
from zmqforklint.machine.library import registered, unknown
from zmqforklint.machine.machine import ANYTHING, Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NOTHING, UNKNOWN, Spot, Value, one
from zmqforklint.machine.ways import doubtful_if

RETRIER = "retrier"
"""The kind of what is called with a function to call, or decorates one; its payload says which of these."""

_TELLS = "tells"
"""The field of it that holds the callbacks."""


def make(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``retry(before_sleep=…)``, ``Retrying(before_sleep=…)``; a decorator without arguments tells nobody."""
    bare = registered.callable_in(arguments.get("", 0))
    if bare is not None and model.text("gives") == "decorator":
        return [(state, bare)]
    told = [registered.functions_in(state, arguments.get(*each) or NOTHING) for each in model.each_argument("calls")]
    fields: Variant = {_TELLS: NOTHING.union(*(each or NOTHING for each in told)) or ABSENT}
    return [(state, one(m.allocate(state, act, RETRIER, spot, fields, model.name, model.text("gives"))))]


def call(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Decorates a function, or calls the one that is given."""
    function, told = arguments.get("", 0) or NOTHING, state.heap.get(made, _TELLS)
    if made.payload == "decorator" and told == ABSENT:
        return [(state, function)]
    if made.payload == "decorator":
        fields: Variant = {"function": function, _TELLS: told}
        decorated = m.allocate(state, act, RETRIED, spot, fields, made)
        m.entries.update(atom for atom in function if isinstance(atom, Address))
        return [(state, one(decorated))]
    return _called(m, state, function, told, arguments.after(1), spot, act)


def call_retried(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Calls a function that is decorated."""
    function, told = state.heap.get(made, "function") - ABSENT, state.heap.get(made, _TELLS)
    return _called(m, state, function, told, arguments, spot, act)


def _called(
    m: Machine, state: State, function: Value, told: Value, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Calls the function. Where it fails, the callbacks are told, and nobody knows what comes of the next time."""
    outer, act.raised = act.raised, []
    results = unknown.to_its_end(m, state, function, arguments, spot, act)
    failed, act.raised = act.raised, outer
    act.raised.extend((after.copy(), exception) for after, exception in failed)
    ended = [row for after, value in results for row in _tell(m, after, value, told, spot, act, is_sure=False)]
    return ended + [row for after, _ in failed for row in _tell(m, after, UNKNOWN, told, spot, act, is_sure=True)]


def _tell(m: Machine, state: State, value: Value, told: Value, spot: Spot, act: Activation, is_sure: bool) -> Results:
    """Calls the callbacks, perhaps, once a call has given the value."""
    doubt, state.doubt = state.doubt, state.doubt | doubtful_if(not is_sure)
    ended = unknown.call_now(m, state, told - ABSENT, ANYTHING, spot, act)
    for after, _ in ended:
        after.doubt = doubt
    return [(after, value) for after, _ in ended]
