"""The arguments of a call that is assumed: annotations tell what a caller outside the project would give."""

from __future__ import annotations

from collections.abc import Iterator

from zmqforklint.form import expressions as form
from zmqforklint.form import statements
from zmqforklint.form.expressions import Expression
from zmqforklint.form.spans import Span
from zmqforklint.machine.activation import Activation, ClassInfo, FunctionInfo, Results, entry_activation
from zmqforklint.machine.classes import find_in_order, mro
from zmqforklint.machine.heap import Address
from zmqforklint.machine.kinds import DEPENDENCY
from zmqforklint.machine.library import applications, unknown
from zmqforklint.machine.library.iterables import given_by
from zmqforklint.machine.machine import ANYTHING, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.subscripts import ANNOTATED
from zmqforklint.machine.values import ABSENT, UNKNOWN, Atom, External, Spot, Value, one, only

_NESTED = 2
"""How deep objects are made of objects: a service of a client of a socket."""

_NAMED = ("normal", "keyword")
"""The kinds of parameters that a caller can give by name."""

_OPTIONAL = frozenset({"typing.Optional", "typing.Final"})


def call_of(m: Machine, state: State, callee: Address, act: Activation) -> list[tuple[State, Arguments]]:
    """What a function or class is called with by code that is not there: objects where annotations tell, else anything.

    The caller owns them: they are made in the process that calls.
    """
    return _call_of(m, state, callee, act, _NESTED)


def _call_of(m: Machine, state: State, callee: Address, act: Activation, nested: int) -> list[tuple[State, Arguments]]:
    rows = [(state, ANYTHING)]
    home = home_of(state, callee, act)
    if home is None or nested == 0:
        return rows
    for name, annotation in _annotated(state, callee):
        place = home.spot(annotation.span)
        rows = [
            (after, Arguments([], {**arguments.keywords, **given}, UNKNOWN, True))
            for before, arguments in rows
            for after, given in _given(m, before, name, annotation, place, home, nested)
        ]
    for name, span in _unannotated(callee):
        rows = [
            (after, _named(arguments, name, applications.handed(m, after, name, home.spot(span), home)))
            for after, arguments in rows
        ]
    for name, asked in _asked(state, callee):
        rows = [
            (after, _named(arguments, name, value))
            for before, arguments in rows
            for after, value in _of_dependency(m, before, asked, callee.spot, home)
        ]
    return rows


def _named(arguments: Arguments, name: str, value: Value | None) -> Arguments:
    return arguments if value is None else Arguments([], {**arguments.keywords, name: value}, UNKNOWN, True)


def home_of(state: State, callee: Address, act: Activation) -> Activation | None:
    """An activation in which the names of the callee's annotations mean what they mean there."""
    info = callee.payload
    if not isinstance(info, FunctionInfo | ClassInfo):
        return None
    home = entry_activation(state, callee.spot, act, act.label, "assumed")
    home.path = callee.spot[0]
    home.module = home.frame = info.module
    return home


def _annotated(state: State, callee: Address) -> Iterator[tuple[str, Expression]]:
    info = callee.payload
    if isinstance(info, FunctionInfo):
        yield from (
            (each.name, each.annotation) for each in info.form.parameters if each.annotation and each.kind in _NAMED
        )
    elif isinstance(info, ClassInfo):
        yield from _of_class(state, callee, info)


def _unannotated(callee: Address) -> Iterator[tuple[str, Span]]:
    """The parameters of which only the name says what they are for."""
    info = callee.payload
    for each in info.form.parameters if isinstance(info, FunctionInfo) else ():
        if each.annotation is None and each.default is None and each.kind in _NAMED:
            yield each.name, each.span


def _asked(state: State, callee: Address) -> Iterator[tuple[str, Address]]:
    """The parameters that stand for what another function gives, as their defaults say."""
    info = callee.payload
    for each in info.form.parameters if isinstance(info, FunctionInfo) else ():
        default = only(state.heap.get(callee, f"<default>{each.name}")) if each.default is not None else None
        if isinstance(default, Address) and default.kind == DEPENDENCY and default in state.heap:
            yield each.name, default


def _of_dependency(m: Machine, state: State, asked: Address, place: Spot, act: Activation) -> Results:
    """What the function gives that is called for a parameter."""
    function = state.heap.get(asked, "function") - ABSENT or UNKNOWN
    called = unknown.to_its_end(m, state, function, ANYTHING, place, act)
    return [row for after, value in called for row in given_by(m, after, value, place, act)]


def _of_class(state: State, cls: Address, info: ClassInfo) -> Iterator[tuple[str, Expression]]:
    holder = find_in_order(state, mro(cls), "__init__")
    if holder is None:  # of a data class
        for each in info.form.body:
            if isinstance(each, statements.Declare) and isinstance(each.target, form.Name):
                yield each.target.id, each.annotation
        return
    for atom in in_order(state.heap.get(holder, "__init__") - ABSENT):
        if isinstance(atom, Address):
            yield from _annotated(state, atom)


def _given(
    m: Machine,
    state: State,
    name: str,
    annotation: Expression,
    place: Spot,
    act: Activation,
    nested: int,
) -> list[tuple[State, dict[str, frozenset[Atom]]]]:
    """The argument for one parameter, in each state in which it could be made; none where its type is not known."""
    for after, types in m.evaluate(m, plain(annotation, m, state, act), state, act):
        for atom in in_order(types):
            if isinstance(atom, Address) and atom.kind == DEPENDENCY:
                return [(then, {name: value}) for then, value in _of_dependency(m, after, atom, place, act)]
            made = _make(m, after, atom, place, act, nested)
            if made:
                for _, value in made:
                    m.observer.assumed(value, place, name)
                return [(then, {name: value}) for then, value in made]
    return [(state, {})]


def plain(annotation: Expression, m: Machine, state: State, act: Activation) -> Expression:
    """The type that matters in an annotation: not quoted, not optional."""
    match annotation:
        case form.Constant(value=str(text)) if all(part.isidentifier() for part in text.split(".")):
            first, *rest = text.split(".")
            expr: Expression = form.Name(first, "global", annotation.span)
            for part in rest:
                expr = form.Attribute(expr, part, annotation.span)
            return expr
        case form.Binary(op="|", operands=operands):
            return plain(operands[0], m, state, act)
        case form.Subscript(value=value, index=index):
            names = {
                atom.name
                for _, found in m.evaluate(m, value, state, act)
                for atom in found
                if isinstance(atom, External)
            }
            if names & ANNOTATED:
                return annotation
            if names & _OPTIONAL:
                inner = index.items[0] if isinstance(index, form.Display) and index.items else index
                return plain(inner, m, state, act)
            return value
    return annotation


def _make(
    m: Machine, state: State, atom: Atom, place: Spot, act: Activation, nested: int
) -> list[tuple[State, frozenset[Atom]]]:
    """An object of a type; nothing for types that cannot hold anything of ZeroMQ."""
    if isinstance(atom, External):
        model = m.knowledge.find(atom.name)
        if model is not None and model.flag("application"):
            known = applications.known(m, state)
            return [(state, known)] if known else []
        if not atom.name.startswith("zmq.") and (model is None or model.kind not in ("named-object", "request")):
            return []
        return m.call(m, state, one(atom), ANYTHING, place, act)
    if isinstance(atom, Address) and atom in m.classes:
        return [
            made
            for after, arguments in _call_of(m, state, atom, act, nested - 1)
            for made in m.call(m, after, one(atom), arguments, place, act)
        ]
    return []
