"""Names of libraries that behave like others that are known: caches like dicts, their decorators like Python's own."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.library import unknown
from zmqforklint.machine.library.handlers import MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import NONE, Atom, External, Spot, one


def call(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Calls what it is like, with those arguments that mean the same there."""
    if any(arguments.get(*each) not in (None, NONE) for each in model.each_argument("unless")):
        return unknown.call(m, state, model.name, arguments, spot, act)
    return m.call(m, state, one(External(model.text("like"))), _taken(model, arguments), spot, act)


def _taken(model: Model, arguments: Arguments) -> Arguments:
    if "takes" not in model.options:
        return arguments
    given = (arguments.get(*each) for each in model.each_argument("takes"))
    return Arguments([value for value in given if value is not None], {})


def _enter(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """What a library wraps and gives to ``with`` is what it is like."""
    return [(state, one(receiver))]


METHODS: dict[tuple[str, str], MethodHandler] = {(kind, "__enter__"): _enter for kind in ("list", "dict")}
