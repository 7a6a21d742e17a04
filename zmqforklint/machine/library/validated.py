"""Models of pydantic: what copies them, and what makes them of data."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine import assumed, contents
from zmqforklint.machine.abstract_bases import MAKERS, MODEL
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import copies, registered
from zmqforklint.machine.library.handlers import MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NOTHING, TRUE, UNKNOWN, Atom, Spot, one, only


def decorate(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``@field_validator("name")``: what it decorates is called whenever an object of the class is made."""
    given = arguments.get(*model.argument("function")) or NOTHING
    checks = frozenset(atom for atom in given if isinstance(atom, Address) and atom.kind in _METHODS)
    if not checks:
        return registered.wait_for_function(m, state, model, arguments, spot, act)
    m.validators.update(atom for atom in checks if isinstance(atom, Address))
    return [(state, checks)]


_METHODS = ("function", "classmethod", "staticmethod")


def _copy(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``model.model_copy(update={…}, deep=True)``: private attributes are copied, too."""
    copied = copies.of(m, state, receiver, arguments.get("deep") == TRUE, spot, act)
    fields, _ = contents.keyword_fields(state, only(arguments.get("update") or UNKNOWN))
    for after, made in copied:
        for each in made:
            if isinstance(each, Address) and each in after.heap:
                for name, value in fields.items():
                    after.heap.set(each, name, value)
    return copied


def _make(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``Model.model_validate(…)``: what is not given by name, and has no default, is as the annotations tell."""
    assert isinstance(receiver, Address)
    fields, _ = contents.keyword_fields(state, only(arguments.get("obj", 0) or UNKNOWN))
    results: Results = []
    for after, told in assumed.call_of(m, state, receiver, act):
        needed = {name: value for name, value in told.keywords.items() if after.heap.get(receiver, name) == ABSENT}
        given = Arguments([], {**needed, **arguments.keywords, **fields}, None, True)
        results.extend(m.call(m, after, one(receiver), given, spot, act))
    return results


METHODS: dict[tuple[str, str], MethodHandler] = {
    **{(MODEL, name): _copy for name in ("model_copy", "copy")},
    **{(MODEL, name): _make for name in MAKERS},
}
