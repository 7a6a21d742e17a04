"""Generic functions: ``singledispatch`` and ``singledispatchmethod`` choose by the class of an argument."""

from __future__ import annotations

from zmqforklint.form.expressions import Attribute, Name
from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, FunctionInfo, Results
from zmqforklint.machine.classes import class_of, mro
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.instances import is_of, plain_types
from zmqforklint.machine.kinds import GENERIC
from zmqforklint.machine.library import functions
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    UNKNOWN,
    Atom,
    Bound,
    External,
    Method,
    Spot,
    Value,
    join_all_values,
    one,
)

_TABLE = "<table>"
"""The field that holds the dict of implementations, by class; what is registered for others may be called for any."""


def _generic(place: int) -> Handler:
    """A function that chooses by the argument at this place."""

    def make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        table = containers.make_empty(m, state, act, "dict", spot, "implementations")
        fields: Variant = {"function": arguments.get("func", 0) or UNKNOWN, _TABLE: one(table)}
        return [(state, one(m.allocate(state, act, GENERIC, spot, fields, None, place)))]

    return make


def call(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Calls what is registered for the class of the argument."""
    place = made.payload
    assert isinstance(place, int)
    given = arguments.positional[place] if place < len(arguments.positional) else UNKNOWN
    found = join_all_values(_implementation(m, state, made, atom) for atom in given)
    if not place or not arguments.positional:
        return m.call(m, state, found, arguments, spot, act)
    bound = frozenset(Bound(function, receiver) for function in found for receiver in arguments.positional[0])
    return m.call(m, state, bound, arguments.after(1), spot, act)


def _implementation(m: Machine, state: State, made: Address, atom: Atom) -> Value:
    default = state.heap.get(made, "function") - ABSENT
    order = _order(atom)
    tables = [table for table in state.heap.get(made, _TABLE) if isinstance(table, Address)]
    for table in tables:
        for cls in order:
            found = state.heap.get(table, cls)
            if ABSENT_ATOM not in found:
                return found
        if not order or state.heap.get(table, contents.REST) != ABSENT:
            default |= _possible(m, state, table, atom)
    return default


def _possible(m: Machine, state: State, table: Address, atom: Atom) -> Value:
    """What is registered for classes of which the value may be."""
    known = [cls for cls in contents.keys_of(state, table) if is_of(m, state, atom, one(cls)) is not False]
    found = join_all_values(state.heap.get(table, cls) - ABSENT for cls in known)
    return found | (state.heap.get(table, contents.REST) - ABSENT)


def _order(atom: Atom) -> tuple[Atom, ...]:
    """The class of a value and its bases; nothing where they are not all known."""
    kinds = plain_types(atom)
    if len(kinds) == 1:
        return tuple(External(f"builtins.{kind.__name__}") for kind in kinds[0].__mro__)
    if isinstance(atom, Address) and atom.kind == "instance":
        order = mro(class_of(atom))
        return order if all(map(_is_plain, order)) else ()
    return ()


def _is_plain(cls: Atom) -> bool:
    """Whether it is a class of which only those that derive from it are subclasses."""
    if isinstance(cls, External):
        return cls.name.startswith("builtins.")
    return isinstance(cls, Address) and cls.kind == "class"


def _register(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``register(cls, function)``, ``register(cls)`` as a decorator, or ``register`` as one where the function says."""
    assert isinstance(receiver, Address)
    given = arguments.get("cls", 0) or UNKNOWN
    function = arguments.get("func", 1)
    annotated = frozenset(atom for atom in given if isinstance(atom, Address) and atom.kind == "function")
    if function is None and not annotated:
        again = one(Method(GENERIC, "register", receiver))
        return functions.partial(m, state, Arguments([again, given], {}), spot, act)
    if function is None:
        function = annotated
        given = join_all_values(_annotation(m, state, receiver, atom, act) for atom in annotated)
    for table in state.heap.get(receiver, _TABLE):
        if isinstance(table, Address) and table in state.heap:
            for cls in given:
                containers.set_item(state, table, one(cls) if _is_plain(cls) else UNKNOWN, function)
    return [(state, function)]


def _annotation(m: Machine, state: State, made: Address, function: Atom, act: Activation) -> Value:
    """What the function says of the argument by which it is chosen."""
    info = function.payload if isinstance(function, Address) else None
    place = made.payload
    assert isinstance(info, FunctionInfo)
    assert isinstance(place, int)
    said = info.form.parameters[place].annotation if place < len(info.form.parameters) else None
    if not isinstance(said, Name | Attribute):
        return UNKNOWN
    return join_all_values(value for _, value in m.evaluate(m, said, state.copy(), act)) or UNKNOWN


FUNCTIONS: dict[str, Handler] = {
    "functools.singledispatch": _generic(0),
    "functools.singledispatchmethod": _generic(1),
}

METHODS: dict[tuple[str, str], MethodHandler] = {(GENERIC, "register"): _register}
