"""Decorators of which each call of what they decorate gets an object.

Those of pyzmq give a context or socket of its own, released at its end; those of command lines one that all share.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.kinds import INJECTED
from zmqforklint.machine.library import functions
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NOTHING,
    UNKNOWN,
    Atom,
    Constant,
    External,
    Spot,
    Value,
    one,
    only,
)

PASSING = "passing"
"""The kind of a function that gets an object that all share."""

_MAKES = "<makes>"
"""The field of it, and the argument of its decorator, that says how that is made where there is none yet."""

INJECTOR = "injector"
"""The kind of the decorator itself, whose payload says how it was made."""


@dataclass(frozen=True, slots=True, eq=False)
class Injection:
    """What each call is given: an object made with these arguments, under a name or as the last positional one."""

    gives: str
    name: str
    context_name: str
    arguments: Arguments


def make(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``context(…)``, ``socket(…)``: the decorator."""
    keywords = dict(arguments.keywords)
    first = _text(arguments.get("", 0))
    name = _text(keywords.pop("name", None)) or first
    context_name = _text(keywords.pop("context_name", None)) or "context"
    passed = replace(arguments.after(1 if first else 0), keywords=keywords)
    payload = Injection(model.text("gives"), name, context_name, passed)
    return [(state, one(m.allocate(state, act, INJECTOR, spot, {}, payload=payload)))]


def _text(value: Value | None) -> str:
    atom = only(value or NOTHING)
    return atom.value if isinstance(atom, Constant) and isinstance(atom.value, str) else ""


def decorate(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Applies it to a function, which who imports the module may call as well."""
    function = arguments.get("func", 0) or UNKNOWN
    m.entries.update(atom for atom in function if isinstance(atom, Address))
    return [(state, one(m.allocate(state, act, INJECTED, spot, {"function": function}, made, made.payload)))]


def call(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Makes the object, calls the function with it and releases it."""
    injection = made.payload
    assert isinstance(injection, Injection)
    results: Results = []
    for ready, maker in _maker(m, state, injection, arguments, spot, act):
        for opened, given in m.call(m, ready, maker, injection.arguments, spot, act):
            function = opened.heap.get(made, "function") - ABSENT
            for after, value in m.call(m, opened, function, _with(arguments, injection.name, given), spot, act):
                results.extend((left, value) for left, _ in m.leave(m, after, given, NONE, spot, act))
    return results


def _maker(
    m: Machine, state: State, injection: Injection, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """The class of contexts, or the method of the context among the arguments that makes a socket."""
    if injection.gives == "context":
        return [(state, one(External("zmq.Context")))]
    named = arguments.keywords.get(injection.context_name, NOTHING)
    found = [atom for value in (named, *arguments.positional) for atom in value if m.zmq_kind.get(atom) == "context"]
    contexts: Results = [(state, one(found[0]))] if found else []
    if not found:
        contexts = m.call(m, state, one(External("zmq.Context.instance")), NO_ARGUMENTS, spot, act)
    return [
        row for after, value in contexts for atom in value for row in m.attribute(m, after, atom, "socket", spot, act)
    ]


def _with(arguments: Arguments, name: str, given: Value) -> Arguments:
    if name:
        return replace(arguments, keywords={**arguments.keywords, name: given})
    return replace(arguments, positional=[*arguments.positional, given])


def pass_shared(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``pass_context``, ``pass_obj``: who calls the function calls it with an object that is one for the program."""
    makes = arguments.get(*model.argument("makes")) if model.text("makes") else None
    if makes is not None and _MAKES not in arguments.keywords:
        packed = Arguments([one(External(model.name))], {_MAKES: makes})
        return functions.partial(m, state, packed, spot, act)
    function = arguments.get("f", 0) or UNKNOWN
    fields: Variant = {"function": function, _MAKES: arguments.get(_MAKES) or UNKNOWN}
    made = m.allocate(state, act, PASSING, spot, fields, model.name, model)
    m.entries.update(atom for atom in function if isinstance(atom, Address))
    m.decorated.update(dict.fromkeys(function, made))
    return [(state, one(made))]


def call_passing(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Calls the function with the object, or the part of it that it is to get, before all else."""
    model, function = made.payload, state.heap.get(made, "function") - ABSENT
    assert isinstance(model, Model)
    own = {form.parameters[0].name for form in map(m.form_of, function) if form is not None and form.parameters}
    others = {name: value for name, value in arguments.keywords.items() if name not in own}
    results: Results = []
    for before, part in _given(m, state, model, state.heap.get(made, _MAKES) - ABSENT, spot, act):
        packed = replace(arguments, positional=[part, *arguments.positional], keywords=others)
        results.extend(m.call(m, before, function, packed, spot, act))
    return results


def _given(m: Machine, state: State, model: Model, makes: Value, spot: Spot, act: Activation) -> Results:
    rows = m.call(m, state, one(External(model.text("gives"))), NO_ARGUMENTS, spot, act)
    part = model.text("part")
    if not part:
        return rows
    return [row for after, shared in rows for row in _part(m, after, only(shared), part, makes, spot, act)]


def ensure(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``context.ensure_object(dict)``: gives the part of the object that it makes where there is none yet."""
    makes = arguments.get(*model.argument("function")) or UNKNOWN
    return _part(m, state, only(arguments.get("self") or UNKNOWN), model.text("part"), makes, spot, act)


def _part(
    m: Machine, state: State, owner: Atom | None, name: str, makes: Value, spot: Spot, act: Activation
) -> Results:
    """An attribute of the object, made where there is none yet and it is known how."""
    if not isinstance(owner, Address):
        return [(state, UNKNOWN)]
    if state.heap.get(owner, name) not in (ABSENT, NONE):
        return [(state, state.heap.get(owner, name) - ABSENT)]
    if makes == UNKNOWN:
        return [(state, UNKNOWN)]
    results = m.call(m, state, makes, NO_ARGUMENTS, spot, act)
    for after, value in results:
        after.heap.set(owner, name, value)
    return results
