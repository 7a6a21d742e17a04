"""pyzmq's decorators: each call of what they decorate gets a context or socket of its own, released at its end."""

from __future__ import annotations

from dataclasses import dataclass, replace

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.kinds import INJECTED
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, NOTHING, UNKNOWN, Constant, External, Spot, Value, one, only

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
