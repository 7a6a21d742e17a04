"""Applications that make an object of a class for each request: routes, each with what its objects are given."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, find_in_class
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library import children, registered
from zmqforklint.machine.machine import ANYTHING, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NOTHING,
    UNKNOWN,
    External,
    Method,
    Spot,
    Value,
    constant,
    join_all_values,
    one,
    only,
)

ROUTE = "route"
"""The kind of a route: called, it makes the object that answers a request."""


def make_row(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``url(pattern, Handler, kwargs)``: the same as the tuple."""
    given = [(value, False) for value in arguments.all()]
    return [(state, one(containers.make(m, state, act, "tuple", spot, given)))]


def construct(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """The application, which is given its routes, and settings by name, which it holds."""
    if made in state.heap:
        settings = [(constant(name), value) for name, value in arguments.keywords.items()]
        held = containers.make_dict(m, state, act, spot, settings)
        state.heap.add(held, contents.REST, UNKNOWN)
        state.heap.set(made, "settings", one(held))
    _add(m, state, made, children.given(model, arguments, "routes") or NOTHING, spot, act)
    return [state]


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """More routes, or another method, which may have a model of its own."""
    application = method.receiver
    if not isinstance(application, Address):
        return [(state, UNKNOWN)]
    if method.name == "__init__":
        return [(after, NONE) for after in construct(m, state, model, application, arguments, spot, act)]
    if method.name in model.names("adds"):
        for value in arguments.all():
            _add(m, state, application, value, spot, act)
        return [(state, NONE)]
    return m.call(m, state, one(External(f"{model.name}.{method.name}")), arguments, spot, act)


def _add(m: Machine, state: State, application: Address, rows: Value, spot: Spot, act: Activation) -> None:
    """Registers the classes in a table of routes; what stands beside one in its row is what its objects are given."""
    for row in in_order(contents.any_element(state, rows)):
        inside = contents.any_element(state, one(row))
        handler = registered.callable_in(inside)
        if handler is None:
            continue
        options = frozenset(atom for atom in inside if isinstance(atom, Address) and atom.kind == "dict")
        fields: Variant = {"handler": handler, "application": one(application), "options": options or NONE}
        route = m.allocate(state, act, ROUTE, spot, fields, row)
        registered.keep(m, state, one(route))
        m.entries.update(atom for atom in handler if isinstance(atom, Address))


def call(m: Machine, state: State, route: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Makes the object that answers a request, and tells it what its route says."""
    fields, is_open = contents.keyword_fields(state, only(state.heap.get(route, "options")))
    passed = Arguments([], fields, None, is_open)
    results: Results = []
    for after, made in m.call(m, state, state.heap.get(route, "handler") - ABSENT, ANYTHING, spot, act):
        answering = only(made)
        if not isinstance(answering, Address) or answering.kind != "instance":
            results.append((after, made))
            continue
        _tell_of_application(after, answering, after.heap.get(route, "application") - ABSENT)
        told = find_in_class(after, answering, "initialize") is not None
        states = (
            [row for row, _ in call_method(m, after, answering, "initialize", spot, act, passed)] if told else [after]
        )
        results.extend((each, made) for each in states)
    return results


def _tell_of_application(state: State, answering: Address, applications: Value) -> None:
    """An object that answers knows the application, and its settings by a name of their own."""
    state.heap.set(answering, "application", applications)
    held = [state.heap.get(each, "settings") - ABSENT for each in applications if isinstance(each, Address)]
    state.heap.set(answering, "settings", join_all_values(held) or UNKNOWN)
