"""pytest: fixtures give tests what their parameters ask for by name, made in the process that runs the tests."""

from __future__ import annotations

from dataclasses import replace

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, FunctionInfo, Results
from zmqforklint.machine.classes import call_class, find_in_class
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import registered, unit_tests, unknown
from zmqforklint.machine.library.iterables import given_by
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import (
    ABSENT,
    TRUE,
    UNKNOWN,
    Atom,
    Bound,
    Spot,
    Value,
    join_values,
    one,
    only,
    string_of,
)

_FIXTURE = "fixture:"
"""Prefix of the fields of the process that hold the fixtures."""

_ALWAYS = "fixtures"
"""The field that holds those that every test uses."""

_CASE = "self"
"""What the fixtures of a class are given first: the object on which the test runs."""

_DEPTH = 6
"""How many fixtures may each ask for the next one."""

Made = tuple[State, dict[str, Value]]
"""What fixtures have given for one test, by name."""


def register(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``@pytest.fixture``, with or without arguments of its own."""
    function = registered.callable_in(arguments.get(*model.argument("function")))
    if function is None:
        return registered.wait_for_function(m, state, model, arguments, spot, act)
    for atom in function:
        name = string_of(arguments.get("name") or UNKNOWN) or _own_name(atom)
        _add(m, state, _FIXTURE + name, one(atom))
    if arguments.get("autouse") == TRUE:
        _add(m, state, _ALWAYS, function)
    return [(state, function)]


def _own_name(function: Atom) -> str:
    info = function.payload if isinstance(function, Address) else None
    return info.form.name if isinstance(info, FunctionInfo) else ""


def _add(m: Machine, state: State, field: str, function: Value) -> None:
    state.heap.set(m.world, field, join_values(state.heap.get(m.world, field) - ABSENT, function))


def for_test(
    m: Machine, state: State, test: Atom, arguments: Arguments, spot: Spot, act: Activation, case: Value | None = None
) -> list[tuple[State, Arguments]]:
    """The arguments of a test, which may be one of a class, with what fixtures give."""
    rows: list[Made] = [(state, {} if case is None else {_CASE: case})]
    asked = [name for name in _parameters(test) if name != _CASE]
    for name in [*map(_own_name, in_order(state.heap.get(m.world, _ALWAYS) - ABSENT)), *asked]:
        rows = [row for before in rows for row in _use(m, before, name, spot, act, _DEPTH)]
    return [
        (after, replace(arguments, keywords={**arguments.keywords, **_chosen(made, asked)})) for after, made in rows
    ]


def _chosen(made: dict[str, Value], names: list[str]) -> dict[str, Value]:
    return {name: made[name] for name in names if name in made}


def _parameters(function: Atom) -> list[str]:
    info = function.payload if isinstance(function, Address) else None
    return [each.name for each in info.form.parameters] if isinstance(info, FunctionInfo) else []


def _use(m: Machine, before: Made, name: str, spot: Spot, act: Activation, depth: int) -> list[Made]:
    """Calls a fixture, after those that it asks for; one that has been called for this test is not called again."""
    state, made = before
    functions = state.heap.get(m.world, _FIXTURE + name) - ABSENT
    if name in made or not functions or not depth:
        return [before]
    rows: list[Made] = [before]
    asked = sorted({other for function in functions for other in _parameters(function)} - {name})
    for other in asked:
        rows = [row for each in rows for row in _use(m, each, other, spot, act, depth - 1)]
    done: list[Made] = []
    for after, known in rows:
        passed = Arguments([], _chosen(known, asked), UNKNOWN, True)
        for then, value in unknown.to_its_end(m, after, functions, passed, spot, act):
            done.extend((last, {**known, name: given}) for last, given in given_by(m, then, value, spot, act))
    return done


def run(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``pytest.main([__file__])``: runs the tests of the module in turn."""
    states = [state]
    for atom in [atom for key in state.heap.keys(act.module) for atom in state.heap.get(act.module, key)]:
        if not isinstance(atom, Address):
            continue
        if atom.kind == "function" and _own_name(atom).startswith("test"):
            states = [after for before in states for after in _run_test(m, before, atom, None, spot, act)]
        elif unit_tests.is_case(atom):
            states = unit_tests.run_case(m, states, atom, spot, act)
        elif atom.kind == "class" and unit_tests.tests_of(state, atom):
            states = [after for before in states for after in _run_class(m, before, atom, spot, act)]
        states = gather(states, act.frame)
    return [(after, UNKNOWN) for after in states]


def _run_class(m: Machine, state: State, cls: Address, spot: Spot, act: Activation) -> list[State]:
    """The tests of a class, each on an object of its own."""
    states = [state]
    for name in unit_tests.tests_of(state, cls):
        rows = [row for before in states for row in call_class(m, before, cls, NO_ARGUMENTS, spot, act)]
        states = gather(
            [then for after, made in rows for then in _run_method(m, after, made, name, spot, act)], act.frame
        )
    return states


def _run_method(m: Machine, state: State, made: Value, name: str, spot: Spot, act: Activation) -> list[State]:
    case = only(made)
    holder = find_in_class(state, case, name) if isinstance(case, Address) else None
    if holder is None or not isinstance(case, Address):
        return [state]
    states = unit_tests.optional(m, [state], case, "setup_method", spot, act)
    for test in in_order(state.heap.get(holder, name) - ABSENT):
        states = [after for before in states for after in _run_test(m, before, test, case, spot, act)]
    return unit_tests.optional(m, states, case, "teardown_method", spot, act)


def _run_test(m: Machine, state: State, test: Atom, case: Address | None, spot: Spot, act: Activation) -> list[State]:
    """Runs a test; whatever it raises, the next one runs."""
    callee = one(test) if case is None else one(Bound(test, case))
    outer, act.raised = act.raised, []
    done = [
        after
        for ready, passed in for_test(m, state, test, NO_ARGUMENTS, spot, act, None if case is None else one(case))
        for after, _ in unknown.to_its_end(m, ready, callee, passed, spot, act)
    ]
    done.extend(after for after, _ in act.raised)
    act.raised = outer
    return done
