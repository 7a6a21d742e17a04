"""Calls that nothing is known of."""

from __future__ import annotations

import sys
from functools import reduce

from zmqforklint.machine import failures, lookups
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import class_of, mro
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.lazily import RUN
from zmqforklint.machine.library import tasks, turns
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import (
    ABSENT,
    TRUE,
    UNKNOWN,
    Atom,
    Bound,
    External,
    Method,
    Spot,
    Value,
    boolean,
    join_values,
    one,
)
from zmqforklint.machine.ways import DOUBTFUL
from zmqforklint.vocabulary import IncompleteKind

PENDING = "<pending>"
"""The callbacks that this process gave to unknown calls: they run later, when its own code is done."""


def call(m: Machine, state: State, name: str, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Gives an unknown value. Callables among the arguments may be called later; coroutines and generators are run."""
    turns.take(m, state, act)
    if name.partition(".")[0] not in sys.stdlib_module_names:
        lookups.may_fail(m, state, act)
    failures.may_fail(m, state, act, failures.FAILED)
    if name and any(m.is_zmq(atom) for value in arguments.all() for atom in value):
        m.note(IncompleteKind.UNKNOWN_CALL, spot, f"a ZeroMQ object is passed to {name}, of which nothing is known")
    at_once = not _is_loop(m, name)
    for value in arguments.all():
        for atom in value:
            if _is_callback(m, atom):
                _keep(m, state, atom, spot, act, at_once)
            elif isinstance(atom, Address) and atom.kind == "instance":
                for method in called_back(state, atom):
                    _keep(m, state, method, spot, act, at_once)
        state = drawn(m, state, value, spot, act)
    return [(state, UNKNOWN)]


def drawn(m: Machine, state: State, value: Value, spot: Spot, act: Activation) -> State:
    """What a library does that is given coroutines or generators: it runs them to their end, or perhaps not."""
    for atom in value:
        if isinstance(atom, Address) and atom.kind in _RUN:
            for after in _run(m, state.copy(), atom, spot, act):
                state = state.join(after) if after.process is state.process else state
    return state


def _is_loop(m: Machine, name: str) -> bool:
    """Whether it is a method of an event loop, which calls nothing before it runs."""
    model = m.knowledge.find(name.rpartition(".")[0])
    return model is not None and model.kind == "event-loop"


def called_back(state: State, instance: Address) -> list[Atom]:
    """The methods of an object that a library which is given it calls: what a file has, and what a base leaves open.

    That base is a class of a library of which nothing is known but that it is there to be derived from.
    """
    order = mro(class_of(instance))
    is_open = any(isinstance(base, External) and _is_there_to_be_derived_from(base) for base in order)
    return [
        Bound(atom, instance)
        for cls in order
        if isinstance(cls, Address)
        for name in state.heap.keys(cls)
        if name in _OF_FILES or (is_open and isinstance(name, str) and not name.startswith("_"))
        for atom in in_order(state.heap.get(cls, name))
        if isinstance(atom, Address) and atom.kind == "function"
    ]


_OF_FILES = frozenset({"write", "writelines", "read", "readline", "readinto"})

_CALLING_BACK = frozenset({"unittest.TestResult", "unittest.TextTestResult", "unittest.runner.TextTestResult"})
"""Classes of Python's own whose methods it calls when it is given an instance."""


def _is_there_to_be_derived_from(base: External) -> bool:
    top = base.name.partition(".")[0]
    return base.name in _CALLING_BACK or (top not in sys.stdlib_module_names and top not in ("zmq", "builtins"))


_STARTING = frozenset({"process", "pool"})
"""The kinds of models of what starts processes when its methods are called."""

_RUN = RUN | {"coroutine"}


def _run(m: Machine, state: State, atom: Address, spot: Spot, act: Activation) -> list[State]:
    if atom.kind == "coroutine":
        return [after for after, _ in m.awaited(m, state, one(atom), spot, act)]
    return m.iterate(m, state, one(atom), spot, act, lambda after, _: [after])


def _is_callback(m: Machine, atom: Atom) -> bool:
    if isinstance(atom, Bound):
        return True
    if isinstance(atom, Method):
        model = m.knowledge.find(atom.owner)
        return m.is_zmq(atom.receiver) or (model is not None and model.kind in _STARTING)
    return isinstance(atom, Address) and atom.kind in ("function", "partial")


def _keep(m: Machine, state: State, callback: Atom, spot: Spot, act: Activation, at_once: bool = False) -> None:
    """Keeps a callback for later; ``at_once`` says that it may have been called already."""
    fields: Variant = {"function": one(callback), "at once": boolean(at_once)}
    kept = m.allocate(state, act, "hook", spot, fields, ("pending", callback), Arguments([], {}, UNKNOWN))
    known = state.heap.get(m.world, PENDING)
    if kept not in known:
        state.heap.set(m.world, PENDING, join_values(known - ABSENT, one(kept)))


def call_now(m: Machine, state: State, function: Value, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Calls a callable beside what goes on here, as a thread or task does: both before and after are possible."""
    result = state.copy()
    outer_raised, act.raised = act.raised, []
    given = UNKNOWN
    for after, value in to_its_end(m, state, function, arguments, spot, act):
        if after.process is result.process:
            result = result.join(after)
            given = value
    act.raised = outer_raised
    return [(result, given)]


def to_its_end(m: Machine, state: State, function: Value, given: Arguments, spot: Spot, act: Activation) -> Results:
    """Calls a function; a coroutine that it gives is run as well."""
    m.observer.expr = None  # what stands here is not what is called
    results: Results = []
    for after, value in m.call(m, state, function, given, spot, act):
        is_coroutine = any(isinstance(atom, Address) and atom.kind == "coroutine" for atom in value)
        results.extend(m.awaited(m, after, value, spot, act) if is_coroutine else [(after, value)])
    return results


def wait_for_callbacks(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Something that runs until it is stopped: an event loop calls the callbacks that it was given."""
    return call(m, while_waiting(m, state, spot, act), "", arguments, spot, act)


def while_waiting(m: Machine, state: State, spot: Spot, act: Activation) -> State:
    """An event loop has run: its tasks have begun; it may have called the callbacks that it was given, or not yet."""
    turns.take(m, state, act)
    state = reduce(State.join, [after for after in tasks.begin(m, state, act) if after.process is state.process])
    for after in run_pending(m, state.copy(), act, spot):
        if after.process is state.process:
            state = state.join(after)
    return state


def run_called(m: Machine, state: State, act: Activation) -> None:
    """Runs those callbacks of a process that is about to end which may have been called at once."""
    kept = state.heap.get(m.world, PENDING) - ABSENT
    called = frozenset(atom for atom in kept if isinstance(atom, Address) and state.heap.get(atom, "at once") == TRUE)
    if called:
        after = state.copy()
        after.heap.set(m.world, PENDING, called)
        run_pending(m, after, act)


def run_pending(m: Machine, state: State, act: Activation, waiting_at: Spot | None = None) -> list[State]:
    """Runs the callbacks that this very process gave to unknown calls.

    A method of a library's object is touched where the program waits, if that is known: no other code of its own calls.
    """
    states = [state]
    waiting = in_order(state.heap.get(m.world, PENDING) - ABSENT)
    state.heap.delete(m.world, PENDING)
    for hook in waiting:
        if isinstance(hook, Address) and hook.process is state.process and isinstance(hook.payload, Arguments):
            done: list[State] = []
            for before in states:
                function = before.heap.get(hook, "function") - ABSENT
                if not _matters(m, before, function):
                    done.append(before)
                    continue
                before.doubt |= DOUBTFUL
                by_library = any(isinstance(atom, Method) for atom in function)
                spot = waiting_at if by_library and waiting_at is not None else hook.spot
                with act.any_number():
                    done.extend(_called_back(m, before, function, hook.payload, spot, act))
            states = gather(done, None) or states
    return states


def _called_back(
    m: Machine, state: State, function: Value, given: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """What calls back runs what it is given for that, and has the tasks begin that were made meanwhile."""
    return [
        begun
        for after, value in to_its_end(m, state, function, given, spot, act)
        for begun in tasks.begin(m, drawn(m, after, value, spot, act), act)
    ]


def _matters(m: Machine, state: State, function: Value) -> bool:
    """Whether calling it may lead to a hazard: in a forked process anything may, in the first only a fork."""
    if state.process.parent is not None:
        return True
    forms = [form for form in (m.form_of(atom) for atom in function) if form is not None]
    return not forms or any(map(m.mentions.may_fork, forms))


def later(m: Machine, state: State, atom: Atom, spot: Spot, act: Activation) -> None:
    """Keeps a callable that something may call later."""
    if _is_callback(m, atom):
        _keep(m, state, atom, spot, act)
