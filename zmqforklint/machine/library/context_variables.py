"""Context variables, and ``copy_context()``: what they hold now, for what is run with it later or elsewhere."""

from __future__ import annotations

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library import threads
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, ABSENT_ATOM, NONE, UNKNOWN, Atom, External, Spot, join_values, one, only

_COPY = "context copy"


def _make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    default = arguments.get("default")
    fields: Variant = {} if default is None else {"default": default}
    made = m.allocate(state, act, threads.VARIABLE, spot, dict(fields))
    m.of_threads[made] = fields
    return [(state, one(made))]


def _get(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    assert isinstance(receiver, Address)
    value = state.heap.get(receiver, "value")
    if ABSENT_ATOM not in value:
        return [(state, value)]
    default = arguments.get("default", 0) or state.heap.get(receiver, "default")
    if default == ABSENT:
        act.raised.append((state.copy(), one(External("builtins.LookupError"))))
    value = join_values(value, default) - ABSENT
    return [(state, value)] if value else []


def _set(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Gives the token by which the variable gets back what it held before."""
    assert isinstance(receiver, Address)
    token = m.allocate(state, act, "token", spot, {"old_value": state.heap.get(receiver, "value")})
    state.heap.set(receiver, "value", arguments.get("value", 0) or UNKNOWN)
    return [(state, one(token))]


def _reset(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    assert isinstance(receiver, Address)
    token = only(arguments.get("token", 0) or UNKNOWN)
    kept = state.heap.get(token, "old_value") if isinstance(token, Address) else UNKNOWN
    state.heap.set(receiver, "value", kept)
    return [(state, NONE)]


def _copy(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    m.reading.beyond()
    return [(state, one(m.allocate(state, act, _COPY, spot, _taken(m, state))))]


def _taken(m: Machine, state: State) -> Variant:
    """The fields of a copy: what each variable holds, by the variable's number."""
    variables = [address for address in m.of_threads if address.kind == threads.VARIABLE and address in state.heap]
    return {f"{variable.index}": state.heap.get(variable, "value") for variable in variables}


def _put(m: Machine, state: State, held: Variant) -> None:
    """Lets each variable hold what it held when this was taken."""
    for address in m.of_threads:
        if address.kind == threads.VARIABLE and address in state.heap:
            state.heap.set(address, "value", held.get(f"{address.index}", ABSENT))


def _run(m: Machine, state: State, copy: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Runs a function with the variables of the copy, in which alone it sets them."""
    assert isinstance(copy, Address)
    m.reading.beyond()
    before = _taken(m, state)
    _put(m, state, {f"{address.index}": state.heap.get(copy, f"{address.index}") for address in m.of_threads})
    results = m.call(m, state, arguments.get("callable", 0) or UNKNOWN, arguments.after(1), spot, act)
    for after, _ in results:
        if after.process is state.process:
            after.heap.put(copy, _taken(m, after))
            _put(m, after, before)
    return results


FUNCTIONS: dict[str, Handler] = {"contextvars.ContextVar": _make, "contextvars.copy_context": _copy}

METHODS: dict[tuple[str, str], MethodHandler] = {
    (threads.VARIABLE, "get"): _get,
    (threads.VARIABLE, "set"): _set,
    (threads.VARIABLE, "reset"): _reset,
    (_COPY, "run"): _run,
}
