"""Executors of the program's own: what ``concurrent.futures.Executor`` makes of ``submit`` and ``shutdown``."""

from __future__ import annotations

from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, find_in_class
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import pools
from zmqforklint.machine.library.handlers import MethodHandler
from zmqforklint.machine.library.threads import RESULT
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, FALSE, NONE, UNKNOWN, Atom, Spot, Value, join_all_values, one


def _map(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Submits a call for each element; gives a list of what the futures hold."""
    assert isinstance(receiver, Address)
    made = containers.make_empty(m, state, act, "list", spot)
    others = [UNKNOWN for _ in arguments.positional[2:]]

    def visit(state: State, element: Value) -> list[State]:
        passed = Arguments([pools.function_of(arguments), element, *others], {})
        results = call_method(m, state, receiver, "submit", spot, act, passed)
        for after, future in results:
            held = join_all_values(after.heap.get(each, RESULT) for each in future if isinstance(each, Address))
            containers.append(after, made, held - ABSENT or UNKNOWN)
        return [after for after, _ in results]

    source = arguments.get("", 1) or UNKNOWN
    return [(after, one(made)) for after in m.iterate(m, state, source, spot, act, visit)]


def _enter(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, one(receiver))]


def _exit(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    assert isinstance(receiver, Address)
    if find_in_class(state, receiver, "shutdown") is None:
        return [(state, FALSE)]
    return [(after, FALSE) for after, _ in call_method(m, state, receiver, "shutdown", spot, act, NO_ARGUMENTS)]


def _shutdown(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, NONE)]


METHODS: dict[tuple[str, str], MethodHandler] = {
    (base, name): handler
    for base in ("concurrent.futures.Executor", "concurrent.futures._base.Executor")
    for name, handler in (("map", _map), ("__enter__", _enter), ("__exit__", _exit), ("shutdown", _shutdown))
}
