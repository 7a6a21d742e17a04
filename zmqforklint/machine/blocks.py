"""``with``: managers are entered from the left and left from the right, whichever way the body is left."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext

from zmqforklint.form import statements as form
from zmqforklint.form.expressions import Name
from zmqforklint.form.walking import walk
from zmqforklint.machine import failures
from zmqforklint.machine.activation import Activation, Flow, FunctionInfo, Results
from zmqforklint.machine.classes import find_in_class
from zmqforklint.machine.exceptions import pass_on
from zmqforklint.machine.functions import Suspended
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import tasks
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.processes import Process
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.suspended import resume
from zmqforklint.machine.values import (
    FALSE,
    NONE,
    SYSTEM_EXIT,
    TRUE,
    UNKNOWN,
    Constant,
    Spot,
    Value,
    constant,
    join_all_values,
    one,
    only,
)
from zmqforklint.machine.ways import DOUBTFUL


def execute_with(m: Machine, statement: form.With, state: State, act: Activation, flow: Flow) -> None:
    """``with``: its items are entered from the left and left from the right; ``async with`` waits then."""
    if not statement.is_async:
        _with_items(m, statement, 0, state, act, flow)
        return
    inner = Flow()
    _with_items(m, statement, 0, state, act, inner)
    inner.normal = [after for before in inner.normal for after in tasks.begin(m, before, act)]
    pass_on(flow, inner)


def _with_items(m: Machine, statement: form.With, depth: int, state: State, act: Activation, flow: Flow) -> None:
    if depth == len(statement.items):
        pass_on(flow, m.execute(m, statement.body, [state], act))
        return
    item = statement.items[depth]
    spot = act.spot(item.context.span)
    for after, manager in m.evaluate(m, item.context, state, act):
        atom = only(manager)
        if isinstance(atom, Address) and atom.kind == "generator":
            _with_generator(m, statement, depth, atom, after, spot, act, flow)
        else:
            _with_object(m, statement, depth, manager, after, spot, act, flow)


def _enter_body(
    m: Machine,
    statement: form.With,
    depth: int,
    value: Value,
    state: State,
    act: Activation,
    watches: bool = False,
) -> tuple[Flow, Results]:
    """The rest of the statement with the target bound; gives its flow and what it raises.

    A manager that ``watches`` for exceptions may be told of one that a library raises, at any statement.
    """
    item = statement.items[depth]
    inner = Flow()
    outer_raised, outer_before, outer_trying = act.raised, act.before, act.trying
    act.raised = []
    states = [state] if item.target is None else m.assign(m, item.target, value, state, act)
    if watches:
        act.before, act.trying = [], state.process
    with failures.watched(m, state) if watches else nullcontext():
        for before in states:
            _with_items(m, statement, depth + 1, before, act, inner)
    raised, act.raised = act.raised, outer_raised
    if watches:
        raised = [(each, UNKNOWN if failures.is_one(exception) else exception) for each, exception in raised]
        implicit, act.before, act.trying = act.before or [], outer_before, outer_trying
        for each in implicit:
            each.doubt |= DOUBTFUL
            raised.append((each, UNKNOWN))
    return inner, raised


def _watches(state: State, manager: Value) -> bool:
    """Whether what the program's own ``__exit__`` does depends on the exception that it is told of."""
    atom = only(manager)
    holder = find_in_class(state, atom, "__exit__") if isinstance(atom, Address) and atom.kind == "instance" else None
    function = only(state.heap.get(holder, "__exit__")) if holder is not None else None
    info = function.payload if isinstance(function, Address) else None
    if not isinstance(info, FunctionInfo):
        return False
    told = {parameter.name for parameter in info.form.parameters[1:]}
    return any(isinstance(part, Name) and part.id in told for each in info.form.body for part in walk(each))


LEAVING = "<leaving>"
"""The variable of a generator's frame that says how the ``with`` body at its ``yield`` was left."""

_WAYS: dict[Value, str] = {TRUE: "returned", FALSE: "broken", constant(0): "continued"}


def _with_generator(
    m: Machine,
    statement: form.With,
    depth: int,
    generator: Address,
    state: State,
    spot: Spot,
    act: Activation,
    flow: Flow,
) -> None:
    """A ``@contextmanager``: the body runs where the generator yields, and what it raises is raised there.

    Leaving the body by ``return``, ``break`` or ``continue`` runs the rest of the generator as well; a variable in
    its frame keeps these ways apart until its end.
    """
    returned: list[Value] = []

    def yield_to(state: State, value: Value, inner: Activation) -> Results:
        body, raised = _enter_body(m, statement, depth, value, state, act)
        inner.raised.extend(raised)
        returned.extend(given for _, given in body.returned)
        ways = {TRUE: [after for after, _ in body.returned], FALSE: body.broken, constant(0): body.continued}
        for way, states in ways.items():
            for after in states:
                after.heap.set(inner.frame, LEAVING, way)
        leaving = [after for states in ways.values() for after in states]
        return [(after, UNKNOWN) for after in gather([*body.normal, *leaving], inner.frame)]

    for after, _ in resume(m, state, generator, spot, act, yield_to):
        _leave_by(after, generator, join_all_values(returned) or UNKNOWN, flow)


def _leave_by(state: State, generator: Address, value: Value, flow: Flow) -> None:
    """Goes on in the way in which the body was left."""
    assert isinstance(generator.payload, Suspended)
    way = _WAYS.get(state.heap.get(generator.payload.frame, LEAVING))
    if way == "returned":
        flow.returned.append((state, value))
    elif way == "broken":
        flow.broken.append(state)
    elif way == "continued":
        flow.continued.append(state)
    else:
        flow.normal.append(state)


def _with_object(
    m: Machine,
    statement: form.With,
    depth: int,
    manager: Value,
    state: State,
    spot: Spot,
    act: Activation,
    flow: Flow,
) -> None:
    for after, value in m.enter(m, state, manager, spot, act):
        entered = after.process
        inner, raised = _enter_body(m, statement, depth, value, after, act, watches=_watches(after, manager))
        flow.normal.extend(_left(m, inner.normal, manager, entered, spot, act))
        flow.broken.extend(_left(m, inner.broken, manager, entered, spot, act))
        flow.continued.extend(_left(m, inner.continued, manager, entered, spot, act))
        for before, returned in inner.returned:
            flow.returned.extend((then, returned) for then in _left(m, [before], manager, entered, spot, act))
        for before, exception in raised:
            for then, swallowed in _leave(m, before, manager, exception, entered, spot, act):
                verdict = next(iter(swallowed)) if len(swallowed) == 1 else None
                truth = bool(verdict.value) if isinstance(verdict, Constant) else None
                if truth is not False:
                    flow.normal.append(then.copy())
                if truth is not True:
                    act.raised.append((then, exception))


def _left(
    m: Machine, states: Sequence[State], manager: Value, entered: Process, spot: Spot, act: Activation
) -> list[State]:
    return [then for before in states for then, _ in _leave(m, before, manager, NONE, entered, spot, act)]


def _leave(
    m: Machine, state: State, manager: Value, exception: Value, entered: Process, spot: Spot, act: Activation
) -> Results:
    """Leaves ``with``; where the process ends, or an ancestor entered, releasing an object by it is no deed."""
    outer_quiet = act.quiet
    if state.process is not entered or exception == one(SYSTEM_EXIT):
        act.quiet = outer_quiet | {state.process}
    results = m.leave(m, state, manager, exception, spot, act)
    act.quiet = outer_quiet
    return results
