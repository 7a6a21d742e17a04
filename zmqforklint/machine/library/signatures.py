"""What annotations say, to those who ask: ``typing.get_type_hints``, ``inspect.signature``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from zmqforklint.form import expressions as form
from zmqforklint.form.expressions import Expression
from zmqforklint.machine import assumed, containers
from zmqforklint.machine.activation import Activation, ClassInfo, FunctionInfo, Results
from zmqforklint.machine.classes import DATA_FIELDS, assigned_names, find_in_order, mro
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    UNKNOWN,
    Atom,
    Bound,
    External,
    Spot,
    Value,
    constant,
    join_all_values,
    one,
    only,
)

_EMPTY = one(External("inspect.Parameter.empty"))


class _Parameter(NamedTuple):
    """A parameter or declared attribute, and the function or class by whose names its annotation is meant."""

    name: str
    annotation: Expression | None
    has_default: bool
    home: Address


def _of_function(function: Address, first: int) -> Iterator[_Parameter]:
    if isinstance(function.payload, FunctionInfo):
        for each in function.payload.form.parameters[first:]:
            yield _Parameter(each.name, each.annotation, each.default is not None, function)


def _declared(classes: Iterable[Atom]) -> Iterator[_Parameter]:
    """What the bodies of these classes declare."""
    for each in classes:
        if isinstance(each, Address) and isinstance(each.payload, ClassInfo):
            for name, annotation in assigned_names(each.payload.form).items():
                if annotation is not None:
                    yield _Parameter(name, annotation, True, each)


def _of_call(state: State, callee: Address) -> Iterator[_Parameter]:
    """What a call of it may be given."""
    if not isinstance(callee.payload, ClassInfo):
        yield from _of_function(callee, 0)
        return
    holder = find_in_order(state, mro(callee), "__init__")
    if holder is not None:
        for atom in in_order(state.heap.get(holder, "__init__") - ABSENT):
            if isinstance(atom, Address):
                yield from _of_function(atom, 1)
    elif find_in_order(state, mro(callee), DATA_FIELDS) is not None:
        yield from _declared(reversed(mro(callee)))


def _meant(m: Machine, state: State, each: _Parameter, act: Activation) -> Value:
    """What the annotation is, with its names as they are where it stands."""
    home = assumed.home_of(state, each.home, act)
    if each.annotation is None or home is None:
        return UNKNOWN
    is_quoted = isinstance(each.annotation, form.Constant) and isinstance(each.annotation.value, str)
    expr = assumed.plain(each.annotation, m, state, home) if is_quoted else each.annotation
    found = join_all_values(value for _, value in m.evaluate(m, expr, state.copy(), home))
    return found or UNKNOWN


def _hints(classes_of: Callable[[Atom], Iterable[Atom]]) -> Handler:
    """``get_type_hints(function)``, or of a class, with or without its bases: what is annotated, and how."""

    def hints(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        atom = only(arguments.get("obj", 0) or UNKNOWN)
        atom = atom.function if isinstance(atom, Bound) else atom
        if not isinstance(atom, Address) or not isinstance(atom.payload, FunctionInfo | ClassInfo):
            return [(state, UNKNOWN)]
        found = _declared(classes_of(atom)) if isinstance(atom.payload, ClassInfo) else _of_function(atom, 0)
        pairs: list[tuple[Value | None, Value]] = [
            (constant(each.name), _meant(m, state, each, act)) for each in found if each.annotation is not None
        ]
        return [(state, one(containers.make_dict(m, state, act, spot, pairs)))]

    return hints


def _signature(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``inspect.signature(callable)``: its parameters have names and annotations."""
    atom = only(arguments.get("obj", 0) or UNKNOWN)
    callee = atom.function if isinstance(atom, Bound) else atom
    if not isinstance(callee, Address) or not isinstance(callee.payload, FunctionInfo | ClassInfo):
        return [(state, UNKNOWN)]
    pairs: list[tuple[Value | None, Value]] = []
    for each in list(_of_call(state, callee))[isinstance(atom, Bound) :]:
        fields: Variant = {
            "name": constant(each.name),
            "annotation": _EMPTY if each.annotation is None else _meant(m, state, each, act),
            "default": UNKNOWN if each.has_default else _EMPTY,
        }
        made = m.allocate(state, act, "instance", spot, fields, (callee, each.name), External("inspect.Parameter"))
        pairs.append((constant(each.name), one(made)))
    told: Variant = {"parameters": one(containers.make_dict(m, state, act, spot, pairs))}
    return [(state, one(m.allocate(state, act, "instance", spot, told, callee, External("inspect.Signature"))))]


FUNCTIONS: dict[str, Handler] = {
    "inspect.get_annotations": _hints(lambda cls: [cls]),
    "inspect.signature": _signature,
    "typing.get_type_hints": _hints(lambda cls: reversed(mro(cls))),
}
