"""``functools.singledispatch``: functions chosen by the class of their first argument."""

from __future__ import annotations

from zmqforklint.machine.activation import Activation, FunctionInfo, Results
from zmqforklint.machine.classes import class_of, mro
from zmqforklint.machine.heap import Address
from zmqforklint.machine.instances import is_of
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NOTHING, UNKNOWN, UNKNOWN_ATOM, Atom, External, Spot, Value, one

DISPATCH = "dispatch"
"""The kind of a single-dispatch function. Its fields are the implementations, each under the class that it is for."""

REGISTRATION = "registration"
"""The kind of what ``function.register(type)`` gives: a decorator."""

_ANYTHING = External("builtins.object")


def _make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    made = m.allocate(state, act, DISPATCH, spot, {})
    state.heap.set(made, _ANYTHING, arguments.get("", 0) or UNKNOWN)
    return [(state, one(made))]


def _register(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``function.register(type)``, the same with the function, or a function whose annotation tells the type."""
    first, second = arguments.get("cls", 0) or UNKNOWN, arguments.get("func", 1)
    if second is not None:
        return _add(state, receiver, first, second)
    if not all(isinstance(atom, Address) and atom.kind == "function" for atom in first):
        return [(state, one(m.allocate(state, act, REGISTRATION, spot, {"function": one(receiver), "type": first})))]
    return [
        result for after, types in _annotated(m, state, first, act) for result in _add(after, receiver, types, first)
    ]


def _annotated(m: Machine, state: State, functions: Value, act: Activation) -> Results:
    infos = [atom.payload for atom in functions if isinstance(atom, Address)]
    for info in infos:
        for parameter in info.form.parameters if isinstance(info, FunctionInfo) else ():
            if parameter.annotation is not None:
                return m.evaluate(m, parameter.annotation, state, act)
    return [(state, UNKNOWN)]


def _add(state: State, receiver: Atom, types: Value, functions: Value) -> Results:
    if isinstance(receiver, Address) and receiver in state.heap:
        for kind in types:
            state.heap.add(receiver, kind, functions)
    return [(state, functions)]


def call_registration(
    m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Registers the function that is decorated."""
    (receiver,) = state.heap.get(made, "function")
    return _add(state, receiver, state.heap.get(made, "type"), arguments.get("", 0) or UNKNOWN)


def call_dispatch(
    m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Calls a single-dispatch function; for a method, the first argument is the one after the object."""
    return m.call(m, state, implementations(m, state, made, arguments.get("", 0) or UNKNOWN), arguments, spot, act)


def implementations(m: Machine, state: State, made: Address, argument: Value) -> Value:
    """The functions that may be chosen for an argument."""
    chosen: Value = NOTHING
    for atom in argument:
        chosen |= _chosen(m, state, made, atom)
    return chosen


def _chosen(m: Machine, state: State, made: Address, atom: Atom) -> Value:
    record = state.heap.record(made)
    fields = [key for variant in record.variants for key in variant] if record is not None else []
    order = mro(class_of(atom)) if isinstance(atom, Address) and atom.kind == "instance" else ()
    kinds = sorted(
        {key for key in fields if isinstance(key, Atom) and key != _ANYTHING},
        key=lambda kind: order.index(kind) if kind in order else len(order),
    )
    verdicts = {kind: None if kind is UNKNOWN_ATOM else is_of(m, state, atom, one(kind)) for kind in kinds}
    sure = next((kind for kind in kinds if verdicts[kind]), _ANYTHING)
    possible = [kind for kind in kinds if verdicts[kind] is None]
    return frozenset(each for kind in (sure, *possible) for each in state.heap.get(made, kind) - ABSENT)


FUNCTIONS: dict[str, Handler] = {
    "functools.singledispatch": _make,
    "functools.singledispatchmethod": _make,
}

METHODS: dict[tuple[str, str], MethodHandler] = {
    (DISPATCH, "register"): _register,
}
