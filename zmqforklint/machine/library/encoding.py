"""``json.dumps``: what it cannot encode is given to the program, to a function or to a method of an encoder."""

from __future__ import annotations

from zmqforklint.machine import contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import class_of, find_in_class, is_open
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import files
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.results import each_atom, in_turn
from zmqforklint.machine.state import State
from zmqforklint.machine.subscripts import contained
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    UNKNOWN,
    Atom,
    Constant,
    External,
    Pid,
    Spot,
    Text,
    Value,
    one,
    only,
)
from zmqforklint.machine.ways import doubtful_if

ENCODER = "json.JSONEncoder"
"""The class of encoders."""

_METHOD = "default"

_DEEPEST = 6
"""How deep containers in containers are looked into, and what the program gives for something is encoded."""


def _dump(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``json.dumps(x, default=function)``, ``json.dump(x, file, cls=Encoder)``."""
    given, file = arguments.get("obj", 0) or UNKNOWN, arguments.get("fp", 1) or NONE
    encoded = [
        after
        for before, function in _encoders(m, state, arguments, spot, act)
        for after, _ in _encode(m, before, given, function, spot, act)
    ]
    return [(after, UNKNOWN) for before in encoded for after in files.written(m, before, file, spot, act)]


def _encoders(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """What is called with what cannot be encoded, None for nothing."""
    function, cls = arguments.get("default") or NONE, only(arguments.get("cls") or NONE)
    if function != NONE or not isinstance(cls, Address):
        return [(state, function)]
    return [
        row
        for after, made in m.call(m, state, one(cls), NO_ARGUMENTS, spot, act)
        for row in _own(m, after, only(made), spot, act)
    ]


def _own(m: Machine, state: State, encoder: Atom | None, spot: Spot, act: Activation) -> Results:
    """An encoder's method, if a class of the program defines it."""
    if not isinstance(encoder, Address) or find_in_class(state, encoder, _METHOD) is None:
        return [(state, NONE)]
    return m.attribute(m, state, encoder, _METHOD, spot, act)


def _encode(
    m: Machine, state: State, value: Value, function: Value, spot: Spot, act: Activation, depth: int = 0
) -> Results:
    """Calls the function with each part of the value that is neither a container nor plain data."""
    if function == NONE or depth == _DEEPEST:
        return [(state, NONE)]

    def encode(state: State, atom: Atom) -> Results:
        parts = _parts(m, state, atom)
        if parts is not None:
            rows = in_turn(state, parts, lambda before, each: _encode(m, before, each, function, spot, act, depth + 1))
            return [(after, NONE) for after, _ in rows]
        verdict = _is_foreign(m, atom)
        if verdict is False:
            return [(state, NONE)]
        kept = [] if verdict else [(state.copy(), NONE)]
        state.doubt |= doubtful_if(verdict is None)
        with act.choosing(verdict is None):
            called = m.call(m, state, function, Arguments([one(atom)], {}), spot, act)
        told = [
            row
            for after, given in called
            for row in _encode(m, after, given if verdict else NONE, function, spot, act, depth + 1)
        ]
        return [*kept, *told]

    return each_atom(state, value, act, encode)


def _parts(m: Machine, state: State, atom: Atom) -> list[Value] | None:
    """What a list, a tuple or a dict holds, in order where that is known; None for anything else."""
    container = contained(m, state, atom)
    if not isinstance(container, Address) or container.kind not in ("list", "tuple", "dict"):
        return None
    held = contents.indexed(state, container)
    any_held = contents.any_value(state, container) - ABSENT
    return held if held is not None else [any_held] if any_held else []


def _is_foreign(m: Machine, atom: Atom) -> bool | None:
    """Whether JSON has nothing for it; None where nobody knows."""
    if isinstance(atom, Text | Pid):
        return False
    if isinstance(atom, Constant):
        return not isinstance(atom.value, str | int | float | None)
    if not isinstance(atom, Address) or m.is_zmq(atom):
        return None
    if atom.kind == "instance":
        return None if is_open(m, class_of(atom)) else True
    return True if atom.kind == "set" else None


def _encode_by(m: Machine, state: State, encoder: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``Encoder().encode(x)``."""
    given = arguments.get("o", 0) or UNKNOWN
    return [
        (after, UNKNOWN)
        for before, function in _own(m, state, encoder, spot, act)
        for after, _ in _encode(m, before, given, function, spot, act)
    ]


def _refuse(m: Machine, state: State, encoder: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """The library's ``default`` raises."""
    act.raised.append((state, one(External("builtins.TypeError"))))
    return []


FUNCTIONS: dict[str, Handler] = dict.fromkeys(("json.dump", "json.dumps"), _dump)

METHODS: dict[tuple[str, str], MethodHandler] = {
    (ENCODER, "encode"): _encode_by,
    (ENCODER, "iterencode"): _encode_by,
    (ENCODER, _METHOD): _refuse,
}
