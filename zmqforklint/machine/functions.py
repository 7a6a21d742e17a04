"""Functions: defining, calling, and running the generators and coroutines that some of them give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zmqforklint.form.expressions import Expression
from zmqforklint.form.statements import Function, Parameter
from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, FunctionInfo, Results, YieldTo
from zmqforklint.machine.heap import Address, Key
from zmqforklint.machine.machine import DEPTH, Arguments, Machine
from zmqforklint.machine.processes import Process
from zmqforklint.machine.results import each_atom, merge
from zmqforklint.machine.state import State
from zmqforklint.machine.trail import Trail
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    NONE,
    NOTHING,
    SYSTEM_EXIT,
    UNKNOWN,
    Atom,
    Pid,
    Spot,
    Value,
    constant,
    join_values,
    one,
)
from zmqforklint.vocabulary import IncompleteKind

REPEATED = 1
"""How many of the calls in progress may be of functions that were in progress already."""


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
    decorators = [(state, list[Value]())]
    for expr in form.decorators:
        decorators = [
            (after, [*values, value])
            for before, values in decorators
            for after, value in m.evaluate(m, expr, before, act)
        ]
    results: Results = []
    for before, found in decorators:
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
    m.called.add(id(info.form))
    if _too_deep(m, info.form, spot, act):
        return [(state, UNKNOWN)]
    inner = _activate(state, info, receiver, spot, act, m)
    fields: dict[Key, Value] = {}
    _bind(m, state, function, info.form, receiver, arguments, fields, inner)
    inner.frame = m.allocate(state, inner, "frame", spot, fields, info.form.span, info)
    if info.form.is_generator or info.form.is_async:
        kind = "generator" if info.form.is_generator else "coroutine"
        waiting = Suspended(function, inner.frame, receiver, spot, inner.trail)
        return [(state, one(m.allocate(state, inner, kind, spot, {}, info.form.span, waiting)))]
    return _run(m, state, info.form, inner, act)


def _too_deep(m: Machine, form: Function, spot: Spot, act: Activation) -> bool:
    if act.depth >= DEPTH:
        m.note(IncompleteKind.DEPTH, spot, f"more than {DEPTH} calls in progress")
        return True
    in_progress: set[int] = set()
    repeated = 0
    node: Activation | None = act
    while node is not None:
        if node.info is not None:
            repeated += id(node.info.form) in in_progress
            in_progress.add(id(node.info.form))
        node = node.caller
    if id(form) in in_progress and repeated >= REPEATED:
        m.note(IncompleteKind.RECURSION, spot, f"{form.qualname} calls itself")
        return True
    return False


def _activate(
    state: State, info: FunctionInfo, receiver: Value | None, spot: Spot, act: Activation, m: Machine
) -> Activation:
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
        ambiguous=act.ambiguous,
        process=state.process,
    )


def _run(m: Machine, state: State, form: Function, inner: Activation, act: Activation) -> Results:
    flow = m.execute(m, form.body, [state], inner)
    results = [*flow.returned, *((after, NONE) for after in flow.normal)]
    act.raised.extend(inner.raised)
    if not form.cells:
        # What the frames of a process that exits hold is there until the interpreter ends.
        leaving = [after for after, exception in inner.raised if SYSTEM_EXIT not in exception]
        for after in (*leaving, *(after for after, _ in results)):
            after.heap.drop(inner.frame)
    return merge(results, act)


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
                state.heap.add(rest, containers.REST, arguments.rest)
            fields[parameter.name] = one(rest)
            positional = []
        elif parameter.kind == "**":
            pairs: list[tuple[Value | None, Value]] = [(constant(name), value) for name, value in left.items()]
            more = containers.make_dict(m, state, inner, spot, pairs)
            if arguments.open:
                state.heap.add(more, containers.REST, UNKNOWN)
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


def resume(
    m: Machine, state: State, waiting: Address, spot: Spot, act: Activation, yield_to: YieldTo | None
) -> Results:
    """Runs a suspended generator or coroutine to its end; what it yields goes to ``yield_to``."""
    suspended = waiting.payload
    assert isinstance(suspended, Suspended)
    info = suspended.function.payload
    assert isinstance(info, FunctionInfo)
    if suspended.frame not in state.heap or _too_deep(m, info.form, spot, act):
        return [(state, UNKNOWN)]
    results: Results = []
    for origin in _origins(state, waiting) if yield_to is not None else [None]:
        inner = _activate(state, info, suspended.receiver, spot, act, m)
        inner.frame, inner.trail = suspended.frame, suspended.trail
        inner.yield_to = yield_to
        before = state.copy()
        if origin is not None and yield_to is not None:
            inner.yield_to = _catch_up(state.process, origin, yield_to)
            inner.process = origin
            before = state.copy(origin)
        flow = m.execute(m, info.form.body, [before], inner)
        act.raised.extend(inner.raised)
        results.extend([*flow.returned, *((after, NONE) for after in flow.normal)])
    return merge(results, act)


def _origins(state: State, generator: Address) -> list[Process | None]:
    """The ancestors in which the generator may have begun; None where it begins in this process, or has done so."""
    begun = state.heap.get(generator, BEGUN_IN)
    ancestors = [atom.process for atom in begun if isinstance(atom, Pid) and atom.process is not state.process]
    return [*([None] if len(ancestors) < len(begun) else []), *sorted(ancestors, key=lambda process: process.depth)]


BEGUN_IN = "<begun in>"
"""The field of a generator that names the process in which it ran to its first ``yield``."""


def start_generator(state: State, generator: Address, process: Process) -> None:
    """Remembers that the generator has run to its first ``yield``, and in which process."""
    begun = state.heap.get(generator, BEGUN_IN)
    if generator in state.heap and ABSENT_ATOM in begun:
        state.heap.set(generator, BEGUN_IN, join_values(begun - ABSENT, one(Pid(process))))


def _catch_up(current: Process, begun: Process, yield_to: YieldTo) -> YieldTo:
    """A generator begun by an ancestor goes on behind its first ``yield``: what came before was the ancestor's."""

    def resumed(state: State, value: Value, inner: Activation) -> Results:
        if state.process is begun:
            inner.process = current
            return [(state.copy(current), UNKNOWN)]
        return yield_to(state, value, inner)

    return resumed


def awaited(m: Machine, state: State, value: Value, spot: Spot, act: Activation) -> Results:
    """Runs what is awaited: a coroutine to its end; a task or future gives what it holds."""

    def run(state: State, atom: Atom) -> Results:
        if isinstance(atom, Address) and atom.kind == "coroutine":
            return resume(m, state, atom, spot, act, None)
        if isinstance(atom, Address) and atom.kind == "future":
            return [(state, state.heap.get(atom, "result"))]
        if m.is_zmq(atom):  # what a library's coroutine function gives
            return [(state, one(atom))]
        return [(state, UNKNOWN)]

    return each_atom(state, value, act, run)
