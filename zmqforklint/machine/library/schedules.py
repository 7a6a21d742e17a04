"""Schedulers, signals and sinks: what they are given is called in the process that runs, sends or writes to them."""

from __future__ import annotations

from dataclasses import replace

from zmqforklint.knowledge import Model
from zmqforklint.machine import contents, modules
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import children, functions, job_pools, loggers_kept, registered
from zmqforklint.machine.machine import ANYTHING, NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NOTHING,
    TRUE,
    UNKNOWN,
    Atom,
    External,
    Spot,
    Value,
    join_values,
    one,
    only,
    string_of,
)
from zmqforklint.machine.ways import doubtful_if

_WAITING = "<waiting>"
"""The field of a scheduler that holds the calls to come."""

_DECORATES = "<decorates>"
"""The argument that tells the call of a decorator from that which made it."""

_ROUNDS = 3
"""How often what a call schedules anew is run as well."""

Place = tuple[Address, str]
"""Where calls to come are kept: an object, and the field."""


def schedule(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Keeps a call to come; as a decorator with arguments of its own it waits for the function."""
    function = children.given(model, arguments, "function")
    if function is None and _DECORATES in arguments.keywords:
        function = arguments.get("", 0)
    if function is None:
        return _decorator(m, state, model, arguments, spot, act)
    state, function = _named(m, state, function, spot, act)
    place = _place(m, state, model, arguments)
    if model.flag("replaces") and place is not None:
        state.heap.set(*place, NOTHING)
    loggers_kept.configure(m, state, model, arguments)
    gives_it = model.text("gives") == "function"
    submits = job_pools.submits(m, state, model, arguments)
    if model.text("row"):
        return [(_keep_rows(m, state, model, arguments, function, spot, act), function)]
    if gives_it and submits is None:
        return [(_keep_given(m, state, model, arguments, function, spot, act), function)]
    packed = _packed(state, model, function, arguments)
    if submits is not None:
        packed = replace(packed, positional=[submits, *packed.positional])
    results = functions.partial(m, state, packed, spot, act)
    return [(_keep(m, after, model, arguments, call), function if gives_it else call) for after, call in results]


def _named(m: Machine, state: State, function: Value, spot: Spot, act: Activation) -> tuple[State, Value]:
    """``"package.module:function"``: a text that says which function it is."""
    dotted, colon, name = (string_of(function) or "").partition(":")
    rows = modules.named_in(m, state.copy(), dotted, name, act, spot) if colon else []
    return next((row for row in rows if row[1]), (state, function))


def _decorator(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """What ``@receiver(done)`` gives: it keeps what it is called with, where this call says."""
    of = arguments.get(*model.argument("objects")) if model.text("objects") else None
    where = {} if of is None else {model.argument("objects")[0]: of}
    keywords = {**arguments.keywords, **where, _DECORATES: TRUE}
    return functions.partial(m, state, Arguments([one(External(model.name))], keywords), spot, act)


def _packed(state: State, model: Model, function: Value, arguments: Arguments) -> Arguments:
    """The function with what it will be called with."""
    if model.text("passes") == "rest":
        own = {name: value for name, value in arguments.keywords.items() if name != "self"}
        rest = arguments.after(model.argument("function")[1] + 1)
        return Arguments([function, *rest.positional], own, arguments.rest, arguments.open)
    args, kwargs = children.given(model, arguments, "args"), children.given(model, arguments, "kwargs")
    positional = contents.known_elements(state, only(args)) if args is not None else None
    keywords = contents.keyword_fields(state, only(kwargs))[0] if kwargs is not None else {}
    return Arguments([function, *(positional or [])], keywords)


def _called(m: Machine, state: State, model: Model, given: Value, spot: Spot, act: Activation) -> Value:
    """What is called of what was given: callables, those in containers, or methods of objects."""
    methods = [called for called, _, _ in children.methods_of(m, state, given, model.names("methods"), spot, act)]
    return given.union(*methods, registered.callable_in(registered.inside(state, given)) or NOTHING)


def _keep_rows(
    m: Machine, state: State, model: Model, arguments: Arguments, given: Value, spot: Spot, act: Activation
) -> State:
    """Keeps what stands in the rows of a list, each of which is a dict of such arguments."""
    for row in in_order(contents.any_element(state, given)):
        fields, _ = contents.keyword_fields(state, row)
        function = fields.get(model.text("row"))
        if function is not None:
            state = _keep_given(m, state, model, Arguments([], fields), function, spot, act)
    return state


def _keep_given(
    m: Machine, state: State, model: Model, arguments: Arguments, function: Value, spot: Spot, act: Activation
) -> State:
    called = _called(m, state, model, function, spot, act)
    if children.given(model, arguments, "aside") == TRUE:
        return _keep_aside(m, state, model, arguments, called, spot, act)
    return _keep(m, state, model, arguments, called)


def _keep(m: Machine, state: State, model: Model, arguments: Arguments, calls: Value) -> State:
    place = _place(m, state, model, arguments)
    if place is not None:
        state.heap.set(*place, join_values(_waiting(state, place), calls))
    return state


def _keep_aside(
    m: Machine, state: State, model: Model, arguments: Arguments, calls: Value, spot: Spot, act: Activation
) -> State:
    """Keeps what a thread of this very process calls, wherever it is asked for that."""
    for _, call in functions.partial(m, state, Arguments([calls], {}), spot, act):
        m.aside.update(atom for atom in call if isinstance(atom, Address))
        state = _keep(m, state, model, arguments, call)
    return state


def run(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Runs the calls that wait, and those that they schedule meanwhile; or those that it calls again and again."""
    place = _place(m, state, model, arguments)
    if place is None:
        return [(state, UNKNOWN)]
    passed = ANYTHING if model.text("passes") == "unknown" else NO_ARGUMENTS
    states = [state]
    for _ in range(1 if model.flag("again") else _ROUNDS):
        ended: list[State] = []
        for each in states:
            calls = loggers_kept.assembled(m, each, model, arguments, _waiting(each, place))
            ended.extend(_run_waiting(m, each, model, place, calls, passed, spot, act))
        states = gather(ended, act.frame)
    return [(then, NONE) for after in states for then in loggers_kept.pass_on(m, after, model, spot, act)]


def _run_waiting(
    m: Machine, state: State, model: Model, place: Place, calls: Value, passed: Arguments, spot: Spot, act: Activation
) -> list[State]:
    waiting = frozenset(each for each in calls if not _is_elsewhere(m, state, each))
    if not model.flag("again"):
        state.heap.delete(*place)
    states = [state]
    for call in in_order(waiting):
        m.observer.expr = None  # what runs is not what stands here
        with act.any_number():
            states = [after for each in states for after in _run_one(m, each, model, one(call), passed, spot, act)]
    return states


def _is_elsewhere(m: Machine, state: State, call: Atom) -> bool:
    """Whether it is a thread of another process that calls it."""
    return isinstance(call, Address) and call in m.aside and call.process is not state.process


def _run_one(
    m: Machine, state: State, model: Model, call: Value, passed: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """Runs a call. Of those that are called again and again nobody knows whether this is their time."""
    doubt, state.doubt = state.doubt, state.doubt | doubtful_if(model.flag("again"))
    states = [after for after, _ in m.call(m, state, call, passed, spot, act)]
    for after in states:
        after.doubt = doubt
    return states


def cancel(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Forgets a call to come; or all, where none is named."""
    place = _place(m, state, model, arguments)
    if place is not None:
        cancelled = children.given(model, arguments, "function")
        state.heap.set(*place, NOTHING if cancelled is None else _waiting(state, place) - cancelled or ABSENT)
    return [(state, NONE)]


def _place(m: Machine, state: State, model: Model, arguments: Arguments) -> Place | None:
    """Where the calls are kept: with the object whose method it is, or with the whole library."""
    if model.text("queue"):
        return m.world, f"<waiting for {model.text('queue')}>"
    atom: Atom | None = only(arguments.get(*model.argument("objects")) or UNKNOWN)
    return (atom, _WAITING) if isinstance(atom, Address) and atom in state.heap else None


def kept(state: State, scheduler: Atom) -> list[Atom]:
    """What an object was given to call."""
    return in_order(_waiting(state, (scheduler, _WAITING))) if isinstance(scheduler, Address) else []


def _waiting(state: State, place: Place) -> Value:
    return state.heap.get(*place) - ABSENT
