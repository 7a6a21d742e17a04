"""``enum.auto()``, and enumerations that a call makes: ``Enum("Kind", "A B")``."""

from __future__ import annotations

from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import make_class
from zmqforklint.machine.enumerations import BASES, automatic, is_enumeration, is_flag
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import unknown
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import UNKNOWN, External, Spot, Value, constant, one, only, string_of


def _auto(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """The value that comes next in the class body that is executed."""
    is_body = act.kind == "class" and is_enumeration(act.frame)
    return [(state, automatic(state, act.frame) if is_body else UNKNOWN)]


def _functional(base: str) -> Handler:
    def make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        given = arguments.get("names", 1)
        pairs = _members(state, given, is_flag(External(base))) if given is not None else None
        if pairs is None:
            return unknown.call(m, state, base, arguments, spot, act)
        fields = containers.make_dict(m, state, act, spot, list(pairs))
        bases = containers.make(m, state, act, "tuple", spot, [(one(External(base)), False)])
        name = arguments.get("value", 0) or UNKNOWN
        return make_class(m, state, Arguments([name, one(bases), one(fields)], {}), spot, act)

    return make


def _members(state: State, given: Value, of_flags: bool) -> list[tuple[Value, Value]] | None:
    """The names and values; ``"A B"``, ``["A", "B"]`` and pairs of both. None where they are not known."""
    atom, text = only(given), string_of(given)
    if isinstance(atom, Address) and atom.kind == "dict":
        return contents.known_items(state, atom)
    names = [constant(name) for name in text.replace(",", " ").split()] if text is not None else None
    rows = contents.known_elements(state, atom) if names is None else names
    if rows is None:
        return None
    pairs = [contents.known_elements(state, only(row)) for row in rows if string_of(row) is None]
    if not pairs:
        return [(row, constant(1 << place if of_flags else place + 1)) for place, row in enumerate(rows)]
    known = [(pair[0], pair[1]) for pair in pairs if pair is not None and len(pair) == 2]
    return known if len(known) == len(rows) else None


FUNCTIONS: dict[str, Handler] = {"enum.auto": _auto, **{base: _functional(base) for base in sorted(BASES)}}
