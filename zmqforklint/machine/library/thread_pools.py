"""Pools of threads: what they are given to do runs in this very process, taken as run when it is submitted."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import children, pools, tasks, threads, turns, unknown
from zmqforklint.machine.library.handlers import MethodHandler
from zmqforklint.machine.library.threads import FUTURE, RESULT
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, UNKNOWN, Atom, Method, Spot, Value, one, only


def construct(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """Keeps what each thread begins with."""
    children.keep(state, model, made, arguments, ("initializer", "initargs"))
    return [state]


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """A method of a pool of threads."""
    pool = method.receiver
    if not isinstance(pool, Address):
        return [(state, UNKNOWN)]
    if method.name == "__init__":
        return [(after, NONE) for after in construct(m, state, model, pool, arguments, spot, act)]
    if method.name == "__enter__":
        return [(state, one(pool))]
    if method.name not in model.names("submit"):
        return unknown.call(m, state, model.name, arguments, spot, act)
    ready = _begin(m, state, pool, spot, act)
    function = pools.function_of(arguments)
    if method.name in pools.MAPPED | pools.STARRED and len(arguments.positional) <= 2:
        results = _map(m, ready, method.name, function, arguments, spot, act)
    else:
        passed = pools.task_arguments(ready, method.name, arguments)
        results = _in_thread(m, ready, function, passed, spot, act)
    if method.name in _WAITING:
        return results
    called = arguments.keywords.get("callback", NONE) - NONE
    return [row for after, value in results for row in _promise(m, after, value, called, spot, act)]


_WAITING = frozenset({"apply", "map", "imap", "imap_unordered", "starmap"})
"""The methods that give results; the others give a future."""


def _begin(m: Machine, state: State, pool: Address, spot: Spot, act: Activation) -> State:
    """Runs the initialiser, as each new thread does."""
    initializer = state.heap.get(pool, "<initializer>") - ABSENT
    if not initializer:
        return state
    known = contents.known_elements(state, only(state.heap.get(pool, "<initargs>")))
    packed = Arguments(known or [], {}, None if known is not None else UNKNOWN)
    return _in_thread(m, state, initializer, packed, spot, act)[0][0]


def _in_thread(m: Machine, state: State, function: Value, passed: Arguments, spot: Spot, act: Activation) -> Results:
    return threads.in_thread(m, state, lambda inner: unknown.call_now(m, inner, function, passed, spot, act))


def _map(
    m: Machine, state: State, name: str, function: Value, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Calls the function with each element, or with what is in each; gives a list of what that gave."""
    made = containers.make_empty(m, state, act, "list", spot)

    def visit(state: State, element: Value) -> list[State]:
        row = contents.known_elements(state, only(element)) if name in pools.STARRED else [element]
        passed = Arguments(row or [], {}, None if row is not None else UNKNOWN)
        results = _in_thread(m, state, function, passed, spot, act)
        for after, value in results:
            containers.append(after, made, value)
        return [after for after, _ in results]

    source = arguments.get("iterable", 1) or UNKNOWN
    return [(after, one(made)) for after in m.iterate(m, state, source, spot, act, visit)]


def _promise(m: Machine, state: State, value: Value, called: Value, spot: Spot, act: Activation) -> Results:
    """The future that holds the result, which the callback, if there is one, is called with."""
    rows = _in_thread(m, state, called, Arguments([value], {}), spot, act) if called else [(state, NONE)]
    return [(after, threads.future(m, after, act, spot, value)) for after, _ in rows]


def _result(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    assert isinstance(receiver, Address)
    return [(state, state.heap.get(receiver, RESULT) - ABSENT or UNKNOWN)]


def _cancel(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """A task that runs beside goes no further."""
    turns.end(m, state, receiver)
    tasks.drop(m, state, receiver)
    return [(state, UNKNOWN)]


def _add_done_callback(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """The thread that did the work calls the function with the future; this one does, where it is done already."""
    function = arguments.get("fn", 0) or UNKNOWN
    passed = Arguments([one(receiver)], {})
    ended = threads.in_either(m, state, lambda inner: unknown.call_now(m, inner, function, passed, spot, act))
    return [(after, NONE) for after, _ in ended]


METHODS: dict[tuple[str, str], MethodHandler] = {
    (FUTURE, "result"): _result,
    (FUTURE, "get"): _result,
    (FUTURE, "cancel"): _cancel,
    (FUTURE, "add_done_callback"): _add_done_callback,
}
