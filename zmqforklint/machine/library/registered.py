"""Callables that a framework is given to call in its workers: routes, tasks, jobs."""

from __future__ import annotations

from typing import TypeGuard

from zmqforklint.knowledge import Model
from zmqforklint.machine import abstract_bases, containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import find_in_class
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.kinds import DEPENDENCY, ONCE, RETRIED
from zmqforklint.machine.library.handlers import MethodHandler
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NOTHING,
    UNKNOWN,
    Atom,
    Bound,
    External,
    Spot,
    Value,
    constant,
    join_values,
    one,
    only,
)

HANDLERS = "<handlers>"
"""The field of the process that holds them."""

_FIRST = "<first handlers>"
"""The field that holds those that are called when serving begins, before any request."""

_FIELDS = {"": (_FIRST, HANDLERS), "first": (_FIRST,), "requests": (HANDLERS,), "last": ()}


def register(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """A decorator, with or without arguments of its own, or a function that is given the callable."""
    given = arguments.get(*model.argument("function")) or NOTHING
    function = functions_in(state, given)
    if function is None:
        return wait_for_function(m, state, model, arguments, spot, act)
    for row in contents.known_elements(state, only(given)) or [given]:  # in their order, as they will be called
        called = functions_in(state, row) or NOTHING
        keep(m, state, called, is_first=model.flag("first"), queue=model.text("queue"))
    return [(state, function)]


def depend(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``Depends(function)``: the framework calls that for the parameter of which it is the default."""
    function = functions_in(state, arguments.get(*model.argument("function")) or NOTHING)
    if function is not None:
        keep(m, state, function)
    fields: Variant = {"function": function or UNKNOWN}
    return [(state, one(m.allocate(state, act, DEPENDENCY, spot, fields, model.name)))]


def wrap(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``add_middleware(cls, …)``: the framework makes an object of it around the application, and calls that."""
    name, place = model.argument("function")
    wrapper = arguments.get(name, place) or UNKNOWN
    options = {each: value for each, value in arguments.keywords.items() if each != name}
    given = Arguments([UNKNOWN, *arguments.positional[place + 1 :]], options)
    call = one(_call_to_come(m, state, wrapper, given, model.name, spot, act))
    keep(m, state, one(m.allocate(state, act, ONCE, spot, {"function": call}, model.name)))
    return [(state, NONE)]


def call_once(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """What was made at the first request answers those that follow, in the children of that process, too."""
    kept = state.heap.get(made, "kept") - ABSENT
    if kept:
        return [(state, kept)]
    rows = m.call(m, state, state.heap.get(made, "function") - ABSENT, arguments, spot, act)
    for after, value in rows:
        if made in after.heap:
            after.heap.set(made, "kept", value)
    return rows


def as_view(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``View.as_view(…)``: what makes an object of the class for each request."""
    return [(state, one(_call_to_come(m, state, one(receiver), NO_ARGUMENTS, ("view", receiver), spot, act)))]


def _call_to_come(
    m: Machine, state: State, function: Value, given: Arguments, key: object, spot: Spot, act: Activation
) -> Address:
    """What calls the function with these arguments, before those that it is called with itself."""
    made = m.allocate(state, act, "partial", spot, {"function": function}, key)
    positional = [(value, False) for value in given.positional]
    state.heap.set(made, "args", one(containers.make(m, state, act, "tuple", spot, positional)))
    keywords = [(constant(name), value) for name, value in given.keywords.items()]
    state.heap.set(made, "keywords", one(containers.make_dict(m, state, act, spot, keywords)))
    return made


METHODS: dict[tuple[str, str], MethodHandler] = {(view, "as_view"): as_view for view in abstract_bases.VIEWS}


def keep(m: Machine, state: State, handlers: Value, is_first: bool = False, queue: str = "") -> None:
    """Remembers what is called in whatever process serves; or asks for a ``queue`` of its own, as commands are."""
    field = (_FIRST if is_first else HANDLERS) + queue
    known = state.heap.get(m.world, field) - ABSENT
    state.heap.set(m.world, field, join_values(known, handlers))
    for each in in_order(handlers):
        m.registered.setdefault(each, len(m.registered))
    m.entries.update(atom for atom in handlers if isinstance(atom, Address))


def functions_in(state: State, given: Value) -> Value | None:
    """The callables of the program's own among what is given, or in what that holds; None where there are none."""
    return _functions_in(state, given) or _functions_in(state, inside(state, given))


def _functions_in(state: State, value: Value) -> Value | None:
    """Callables and objects that can be called."""
    called = frozenset(atom for atom in value if isinstance(atom, Address) and can_be_called(state, atom))
    return called | (callable_in(value) or NOTHING) or None


def can_be_called(state: State, atom: Address) -> bool:
    """Whether it is an object that is called as a function is."""
    return atom.kind == "instance" and find_in_class(state, atom, "__call__") is not None


def inside(state: State, value: Value, depth: int = 3) -> Value:
    """What containers hold, and those in them: a table of routes has rows with the handlers among other things."""
    inner = [contents.any_value(state, atom) for atom in value if _is_container(atom)]
    found = frozenset[Atom]().union(*inner)
    return found | inside(state, found, depth - 1) if found and depth else found


def _is_container(atom: Atom) -> TypeGuard[Address]:
    return isinstance(atom, Address) and atom.kind in contents.KINDS


def callable_in(value: Value | None) -> Value | None:
    """The callables of the program's own among the alternatives; None where there are none."""
    found = frozenset(atom for atom in value or () if _is_callable(atom))
    return found or None


def _is_callable(atom: Atom) -> bool:
    if isinstance(atom, Bound):
        return True
    return isinstance(atom, Address) and atom.kind in _CALLABLE


_CALLABLE = frozenset({"function", "partial", "class", "cached", "forker", RETRIED, ONCE})


def wait_for_function(
    m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """A decorator that was called with arguments of its own: it waits for what it decorates."""
    function, position = model.argument("function")
    own = {name: value for name, value in arguments.keywords.items() if name != (function or "function")}
    given = Arguments([UNKNOWN] * position, own)
    return [(state, one(_call_to_come(m, state, one(External(model.name)), given, model.name, spot, act)))]


def of_process(m: Machine, state: State, only: str = "", queue: str = "") -> list[Atom]:
    """What has been registered in this process and its ancestors, in that order.

    ``only`` restricts it to what is called ``first``, or for ``requests``.
    """
    known = [in_order(state.heap.get(m.world, field + queue) - ABSENT) for field in _FIELDS[only]]
    return [atom for each in known for atom in sorted(each, key=lambda atom: m.registered.get(atom, 0))]


def delayed(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``delayed(function)``: called with arguments it gives the call to come, as ``functools.partial`` does."""
    given = Arguments([arguments.get("function", 0) or UNKNOWN], {})
    partial = one(External("functools.partial"))
    return [(state, one(_call_to_come(m, state, partial, given, model.name, spot, act)))]
