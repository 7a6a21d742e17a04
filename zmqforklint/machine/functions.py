"""Functions: defining them and calling them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zmqforklint.form.expressions import Expression
from zmqforklint.form.statements import Function, Parameter
from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, FunctionInfo, Results
from zmqforklint.machine.heap import Address, Key
from zmqforklint.machine.machine import DEPTH, Arguments, Machine
from zmqforklint.machine.results import in_turn, merge, merge_raised
from zmqforklint.machine.state import State
from zmqforklint.machine.trail import Trail
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NOTHING,
    SYSTEM_EXIT,
    UNKNOWN,
    Spot,
    Value,
    constant,
    join_values,
    one,
)
from zmqforklint.vocabulary import IncompleteKind

REPEATED = 1
"""How many of the calls in progress may be of functions that were in progress already."""

GETTING_ON = 8
"""The same where the new call is about something else than those: one stage of a pipeline calls the next, one decorated
function another, a container's factory asks it for another object."""

RECURSIONS = 100
"""How often a process may call one of several functions that call each other while the first call of them is in
progress: they would else be executed in every order."""


@dataclass(frozen=True, slots=True, eq=False)
class Suspended:
    """A call of a generator or coroutine function that waits to be run: its frame is bound already."""

    function: Address
    frame: Address
    receiver: Value | None
    spot: Spot
    trail: Trail


def define(m: Machine, form: Function, state: State, act: Activation) -> Results:
    """The function object: its defaults evaluated, its decorators applied."""
    results: Results = []
    for before, found in in_turn(state, form.decorators, lambda state, expr: m.evaluate(m, expr, state, act)):
        for after, function in _make(m, form, before, act):
            results.extend(_decorate(m, after, one(function), list(zip(form.decorators, found, strict=True)), act))
    return results


def _make(m: Machine, form: Function, state: State, act: Activation) -> list[tuple[State, Address]]:
    defaults = [parameter for parameter in form.parameters if parameter.default is not None]
    rows: list[tuple[State, dict[Key, Value]]] = [(state, {})]
    for parameter in defaults:
        assert parameter.default is not None
        rows = [
            (after, {**fields, f"<default>{parameter.name}": value})
            for before, fields in rows
            for after, value in m.evaluate(m, parameter.default, before, act)
        ]
    made: list[tuple[State, Address]] = []
    for after, fields in rows:
        for parameter in defaults:
            m.observer.stored(fields[f"<default>{parameter.name}"], act.spot(parameter.span), parameter.name)
        enclosing = act.frame if act.kind == "function" else getattr(act.frame.payload, "enclosing", None)
        owner = act.frame if act.kind == "class" else None
        info = FunctionInfo(form, act.module, enclosing, owner, m.mentions.is_weighty(form))
        made.append((after, m.allocate(after, act, "function", act.spot(form.span), fields, enclosing, info)))
    return made


def _decorate(
    m: Machine, state: State, function: Value, decorators: Sequence[tuple[Expression, Value]], act: Activation
) -> Results:
    rows: Results = [(state, function)]
    for expr, decorator in reversed(decorators):
        rows = [
            result
            for after, decorated in rows
            for result in m.decorate(m, after, decorator, decorated, act.spot(expr.span), act)
        ]
    return rows


def call_function(
    m: Machine,
    state: State,
    function: Address,
    receiver: Value | None,
    arguments: Arguments,
    spot: Spot,
    act: Activation,
) -> Results:
    """Calls a user's function; ``receiver`` becomes its first argument."""
    info = function.payload
    assert isinstance(info, FunctionInfo)
    m.called.add(m.mentions.place_of(info.form))
    about = (one(function), receiver, *arguments.all())
    if is_too_deep(m, state, info.form, spot, act, about):
        return [(state, UNKNOWN)]
    inner = activate(state, info, receiver, spot, act, m)
    inner.about = about
    fields: dict[Key, Value] = {}
    _bind(m, state, function, info.form, receiver, arguments, fields, inner)
    inner.frame = m.allocate(state, inner, "frame", spot, fields, info.form.span, info)
    if info.form.is_generator or info.form.is_async:
        kind = "generator" if info.form.is_generator else "coroutine"
        waiting = Suspended(function, inner.frame, receiver, spot, inner.trail)
        return [(state, one(m.allocate(state, inner, kind, spot, {}, info.form.span, waiting)))]
    return _run(m, state, info.form, inner, act)


def is_too_deep(
    m: Machine, state: State, form: Function, spot: Spot, act: Activation, about: tuple[Value | None, ...] = ()
) -> bool:
    """Whether one more call of the function would be more than is followed; says so in a note.

    ``about`` is what it would be given.
    """
    if act.depth >= DEPTH:
        m.note(IncompleteKind.DEPTH, spot, f"more than {DEPTH} calls in progress")
        return True
    if _too_often(m, state, form, act) or (id(form) in act.in_progress and _repeats(state, form, act, about)):
        m.note(IncompleteKind.RECURSION, spot, f"{form.qualname} calls itself")
        return True
    return False


def _repeats(state: State, form: Function, act: Activation, about: tuple[Value | None, ...]) -> bool:
    """Whether calls of functions that were in progress already come to too many; a child counts its own anew."""
    seen: set[int] = set()
    earlier: list[tuple[Value | None, ...]] = []
    repeated = 0
    node: Activation | None = act
    while node is not None:
        if node.info is not None and node.process is state.process:
            repeated += id(node.info.form) in seen
            seen.add(id(node.info.form))
            if node.info.form is form:
                earlier.append(node.about)
        node = node.caller
    is_another = about[:2] not in (each[:2] for each in earlier) and UNKNOWN not in about[:2]
    gets_on = bool(about) and (is_another or (about not in earlier and UNKNOWN not in about))
    return repeated >= (GETTING_ON if gets_on else REPEATED)


def _too_often(m: Machine, state: State, form: Function, act: Activation) -> bool:
    if id(form) in act.in_progress:
        m.recursive.add(id(form))
    if id(form) not in m.recursive:
        return False
    m.reading.beyond(_outermost(m, act))
    if m.recursive.isdisjoint(act.in_progress):
        m.recursions.clear()
    key = (id(form), state.process)
    m.recursions[key] += 1
    return m.recursions[key] > RECURSIONS


def _outermost(m: Machine, act: Activation) -> int:
    """How deep the first of the calls in progress is that are part of a recursion."""
    depth = act.depth
    node: Activation | None = act
    while node is not None:
        if node.info is not None and id(node.info.form) in m.recursive:
            depth = node.depth
        node = node.caller
    return depth


def activate(
    state: State, info: FunctionInfo, receiver: Value | None, spot: Spot, act: Activation, m: Machine
) -> Activation:
    """A body of the function in execution, whose frame is still to be set."""
    return Activation(
        kind="function",
        label=info.form.qualname,
        path=info.module.spot[0],
        module=info.module,
        frame=info.module,
        trail=act.trail.down(spot, info.form.qualname),
        caller=act,
        call_spot=spot,
        depth=act.depth + 1,
        info=info,
        receiver=receiver,
        pid_guard=act.pid_guard,
        quiet=act.quiet,
        counts=act.counts and id(info.form) not in act.in_progress,
        ambiguous=act.ambiguous or info.module.spot[0] in m.guessed,
        process=state.process,
        in_progress=act.in_progress | {id(info.form)},
    )


def _run(m: Machine, state: State, form: Function, inner: Activation, act: Activation) -> Results:
    results, raised = m.repeat(m, state, inner, lambda: _executed(m, state, form, inner, act))
    act.raised.extend(raised)
    return results


def _executed(m: Machine, state: State, form: Function, inner: Activation, act: Activation) -> tuple[Results, Results]:
    flow = m.execute(m, form.body, [state], inner)
    results = [*flow.returned, *((after, NONE) for after in flow.normal)]
    if not form.cells and not any(_waits(value) for _, value in results):
        # What the frames of a process that exits hold is there until the interpreter ends.
        leaving = [after for after, exception in inner.raised if SYSTEM_EXIT not in exception]
        for after in (*leaving, *(after for after, _ in results)):
            after.heap.drop(inner.frame)
    return merge(results, act), merge_raised(inner.raised, act)


def _waits(value: Value) -> bool:
    """Whether a generator expression is returned, which still reads the variables around it."""
    return any(isinstance(atom, Address) and atom.kind == "generator expression" for atom in value)


def _bind(
    m: Machine,
    state: State,
    function: Address,
    form: Function,
    receiver: Value | None,
    arguments: Arguments,
    fields: dict[Key, Value],
    inner: Activation,
) -> None:
    """Gives every parameter its value."""
    positional = [*([receiver] if receiver is not None else []), *arguments.positional]
    left = dict(arguments.keywords)
    for parameter in form.parameters:
        spot = (inner.path, parameter.span)
        if parameter.kind == "*":
            rest = containers.make(m, state, inner, "tuple", spot, [(value, False) for value in positional])
            if arguments.rest is not None:
                state.heap.add(rest, contents.REST, arguments.rest)
            fields[parameter.name] = one(rest)
            positional = []
        elif parameter.kind == "**":
            pairs: list[tuple[Value | None, Value]] = [(constant(name), value) for name, value in left.items()]
            more = containers.make_dict(m, state, inner, spot, pairs)
            if arguments.open:
                state.heap.add(more, contents.REST, UNKNOWN)
            fields[parameter.name] = one(more)
        elif parameter.kind != "keyword" and positional:
            fields[parameter.name] = positional.pop(0)
        elif parameter.name in left and parameter.kind != "positional":
            fields[parameter.name] = left.pop(parameter.name)
        else:
            fields[parameter.name] = _missing(state, function, parameter, arguments)


def _missing(state: State, function: Address, parameter: Parameter, arguments: Arguments) -> Value:
    """What a parameter holds that the call does not name: its default, or what ``*`` and ``**`` may pass."""
    value = state.heap.get(function, f"<default>{parameter.name}") if parameter.default is not None else NOTHING
    if arguments.rest is not None and parameter.kind != "keyword":
        value = join_values(value - ABSENT, arguments.rest)
    elif arguments.open:
        value = join_values(value - ABSENT, UNKNOWN)
    return value - ABSENT or UNKNOWN
