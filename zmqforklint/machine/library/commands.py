"""Command lines made of the program's own objects: each run calls one of what they offer."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine import assumed, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_class
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import children, injecting, registered, unknown
from zmqforklint.machine.library.handlers import MethodHandler
from zmqforklint.machine.machine import ANYTHING, Arguments, Machine
from zmqforklint.machine.results import in_order, merge
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NOTHING, UNKNOWN, Atom, Bound, Spot, Value, join_all_values, one
from zmqforklint.machine.ways import doubtful_if

_NESTED = 3
"""How deep groups of commands are in groups."""


def run(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """One of the commands runs, each on a state of its own; where there are several, none of them surely does."""
    component = children.given(model, arguments, "component") or _of_module(state, act)
    commands = _commands(m, state, component, spot, act, _NESTED)
    results: Results = []
    for before, command in commands:
        before.doubt |= doubtful_if(len(commands) > 1)
        for ready, passed in _assumed(m, before.copy(), command, act):
            results.extend(unknown.to_its_end(m, ready, one(command), passed, spot, act))
    return merge(results, act) if commands else [(state, UNKNOWN)]


def _assumed(m: Machine, state: State, command: Atom, act: Activation) -> list[tuple[State, Arguments]]:
    function = command.function if isinstance(command, Bound) else command
    return assumed.call_of(m, state, function, act) if isinstance(function, Address) else [(state, ANYTHING)]


def _of_module(state: State, act: Activation) -> Value:
    """Without a component all that the module has is offered."""
    record = state.heap.record(act.module)
    names = {name for variant in record.variants for name in variant} if record is not None else set()
    public = sorted(name for name in names if isinstance(name, str) and not name.startswith(("_", "<")))
    return join_all_values(state.heap.get(act.module, name) - ABSENT for name in public) or NOTHING


def _commands(
    m: Machine, state: State, value: Value, spot: Spot, act: Activation, depth: int
) -> list[tuple[State, Atom]]:
    """What can be called of these objects, each with the state in which it is."""
    found: list[tuple[State, Atom]] = []
    for atom in in_order(value) if depth else ():
        if isinstance(atom, Address) and atom.kind in ("class", "instance", *contents.KINDS):
            found.extend(_in_group(m, state, atom, spot, act, depth - 1))
        elif registered.callable_in(one(atom)) is not None:
            found.append((state.copy(), atom))
    return found


def _in_group(
    m: Machine, state: State, group: Address, spot: Spot, act: Activation, depth: int
) -> list[tuple[State, Atom]]:
    """The commands that a class, an object or a container offers."""
    if group.kind in contents.KINDS:
        return _commands(m, state, contents.any_value(state, group), spot, act, depth)
    if group.kind == "class":
        return [
            command
            for ready, passed in assumed.call_of(m, state.copy(), group, act)
            for after, made in call_class(m, ready, group, passed, spot, act)
            for command in _commands(m, after, made, spot, act, depth + 1)
        ]
    methods = [each for each, _, _ in children.methods_of(m, state, one(group), ("*",), spot, act)]
    record = state.heap.record(group)
    names = {name for variant in record.variants for name in variant} if record is not None else set()
    held = [state.heap.get(group, name) for name in names if isinstance(name, str) and not name.startswith(("_", "<"))]
    return _commands(m, state, join_all_values((*methods, *held)) - ABSENT, spot, act, depth)


def _main(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``command.main(args)``: what a library's decorator made of a function runs as if it were called."""
    if receiver in m.entries:
        return m.call(m, state, one(receiver), ANYTHING, spot, act)
    return unknown.call(m, state, "main", arguments, spot, act)


METHODS: dict[tuple[str, str], MethodHandler] = {(kind, "main"): _main for kind in ("function", injecting.PASSING)}
