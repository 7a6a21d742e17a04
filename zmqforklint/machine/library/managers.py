"""``contextlib``: managers made of other things, and the stack of managers."""

from __future__ import annotations

from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.conditions import truth
from zmqforklint.machine.exceptions import told_of
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.kinds import MANAGED
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.library.iterables import next_of
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import each_atom, in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    FALSE,
    NONE,
    TRUE,
    UNKNOWN,
    Atom,
    Bound,
    Method,
    Spot,
    Value,
    boolean,
    one,
    only,
)

STACK = "exit stack"
"""The kind of an ``ExitStack``."""

_ABSTRACT = "abstract manager"

BASES = {
    "contextlib.ExitStack": STACK,
    "contextlib.AsyncExitStack": STACK,
    "contextlib.AbstractContextManager": _ABSTRACT,
    "contextlib.AbstractAsyncContextManager": _ABSTRACT,
}
"""Classes from which programs derive their own managers, and the kind whose methods these have."""

_CALLS = "<calls>"
"""The field of such a stack, or of an instance of its subclass, that lists what it runs at its end, last first."""

REDIRECTION = "redirection"
"""The kind of what puts an object in the place of ``sys.stdout`` or ``sys.stderr``, which its payload names."""

_BEFORE = "<before>"
"""The field that holds what was there before."""


def _maker(kind: str) -> Handler:
    def make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        held = arguments.get("", 0) or NONE
        return [(state, one(m.allocate(state, act, kind, spot, {"held": held})))]

    return make


def _redirection(stream: str) -> Handler:
    def make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        target = arguments.get("new_target", 0) or UNKNOWN
        return [(state, one(m.allocate(state, act, REDIRECTION, spot, {"held": target}, stream, stream)))]

    return make


def _redirect(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """What the stream was is put back at the end."""
    assert isinstance(receiver, Address)
    stream = str(receiver.payload)
    target = state.heap.get(receiver, "held") - ABSENT
    state.heap.set(receiver, _BEFORE, state.heap.get(m.world, stream))
    state.heap.set(m.world, stream, target)
    return [(state, target)]


def _put_back(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    assert isinstance(receiver, Address)
    stream, before = str(receiver.payload), state.heap.get(receiver, _BEFORE)
    if before == ABSENT:
        state.heap.delete(m.world, stream)
    else:
        state.heap.set(m.world, stream, before)
    return [(state, NONE)]


def _stack(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, one(m.allocate(state, act, STACK, spot, {})))]


def _held(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    assert isinstance(receiver, Address)
    return [(state, state.heap.get(receiver, "held") - ABSENT or UNKNOWN)]


def _itself(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, one(receiver))]


def _nothing(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, NONE)]


def _swallow(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, TRUE)]


def _close(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Leaving ``closing(thing)`` calls ``thing.close()``."""
    assert isinstance(receiver, Address)
    states = [state]
    for atom in in_order(state.heap.get(receiver, "held") - ABSENT):
        states = [
            then
            for before in states
            for after, method in m.attribute(m, before, atom, "close", spot, act)
            for then, _ in m.call(m, after, method, Arguments([], {}), spot, act)
        ]
    return [(after, NONE) for after in states]


def _push(m: Machine, state: State, stack: Atom, entry: Value, spot: Spot, act: Activation) -> None:
    assert isinstance(stack, Address)
    if state.heap.get(stack, _CALLS) == ABSENT:
        state.heap.set(stack, _CALLS, one(containers.make_empty(m, state, act, "list", spot, "calls")))
    for calls in state.heap.get(stack, _CALLS) - ABSENT:
        if isinstance(calls, Address):
            containers.append(state, calls, entry)


def _enter_context(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``stack.enter_context(manager)``: enters it now, and leaves it at the end."""
    manager = arguments.get("cm", 0) or UNKNOWN
    results: Results = []
    for atom in in_order(manager):
        entered = _enter(m, state, atom, spot, act)
        leaving = m.allocate(state, act, "leaving", spot, {"held": one(atom)})
        for after, value in entered:
            if leaving not in after.heap:
                after.heap.put(leaving, {"held": one(atom)})
            _push(m, after, receiver, one(leaving), spot, act)
            results.append((after, value))
    return results or [(state, UNKNOWN)]


def _callback(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``stack.callback(function, …)``."""
    function = arguments.get("callback", 0) or UNKNOWN
    kept = m.allocate(state, act, "hook", spot, {"function": function}, "stack", arguments.after(1))
    _push(m, state, receiver, one(kept), spot, act)
    return [(state, function)]


def _push_exit(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``stack.push(manager)`` leaves it at the end; a function is called as its ``__exit__`` would be."""
    held = arguments.get("exit", 0) or UNKNOWN
    leaving = m.allocate(state, act, "leaving", spot, {"held": held})
    _push(m, state, receiver, one(leaving), spot, act)
    return [(state, held)]


def _unwind(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """The end of the stack: what was pushed last runs first, and may swallow what is raised before the rest runs."""
    assert isinstance(receiver, Address)
    given = arguments.get("", 1) or NONE
    rows: Results = [(state, given)]
    for calls in state.heap.get(receiver, _CALLS) - ABSENT:
        if not isinstance(calls, Address):
            continue
        known = contents.known_elements(state, calls)
        entries = known if known is not None else [contents.any_value(state, calls)]
        containers.clear(state, calls)
        for entry in reversed(entries):
            for atom in in_order(entry):
                rows = [row for before, raised in rows for row in _run(m, before, atom, raised, spot, act)]
    return [(after, boolean(given != NONE and raised == NONE)) for after, raised in rows]


def _run(m: Machine, state: State, atom: Atom, raised: Value, spot: Spot, act: Activation) -> Results:
    """Runs one of the calls; gives what is still raised after it."""
    if not isinstance(atom, Address) or atom not in state.heap:
        return [(state, raised)]
    if atom.kind == "leaving":
        left = _leave(m, state, state.heap.get(atom, "held") - ABSENT, raised, spot, act)
        return [row for after, swallowed in left for row in _still_raised(after, raised, swallowed)]
    function = state.heap.get(atom, "function") - ABSENT
    packed = atom.payload if isinstance(atom.payload, Arguments) else Arguments([], {})
    return [(after, raised) for after, _ in m.call(m, state, function, packed, spot, act)]


def _still_raised(state: State, raised: Value, swallowed: Value) -> Results:
    verdicts = {truth(state, atom) for atom in swallowed}
    is_swallowed = verdicts.pop() if len(verdicts) == 1 else None
    if raised == NONE or is_swallowed is False:
        return [(state, raised)]
    return [(state, NONE)] if is_swallowed else [(state.copy(), NONE), (state, raised)]


def _enter(m: Machine, state: State, manager: Atom, spot: Spot, act: Activation) -> Results:
    if isinstance(manager, Address) and manager.kind == "generator":
        return next_of(m, state, manager, spot, act)
    return m.enter(m, state, one(manager), spot, act)


def _leave(m: Machine, state: State, held: Value, raised: Value, spot: Spot, act: Activation) -> Results:
    """Leaves a manager; gives whether it swallows what is raised."""
    manager = only(held)
    if isinstance(manager, Address) and manager.kind == "generator":
        return _leave_generator(m, state, manager, raised, spot, act)
    if isinstance(manager, Bound | Method) or (isinstance(manager, Address) and manager.kind in _CALLABLE):
        return m.call(m, state, held, told_of(raised), spot, act)
    return m.leave(m, state, held, raised, spot, act)


_CALLABLE = frozenset({"function", "partial"})


def _leave_generator(
    m: Machine, state: State, generator: Address, raised: Value, spot: Spot, act: Activation
) -> Results:
    """What is raised is raised where the generator waits; it swallows it unless it raises it again."""
    if raised == NONE:
        return [(after, FALSE) for after, _ in next_of(m, state, generator, spot, act, NONE)]
    outer, act.raised = act.raised, []
    results = [(after, TRUE) for after, _ in next_of(m, state, generator, spot, act, NONE, thrown=raised)]
    results.extend((after, FALSE) for after, again in act.raised if again == raised)
    act.raised = [*outer, *(each for each in act.raised if each[1] != raised)]
    return results


def manage(m: Machine, state: State, manager: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """A context manager as a decorator gives a function that is called inside of it."""
    fields: Variant = {"manager": one(manager), "function": arguments.get("func", 0) or UNKNOWN}
    return [(state, one(m.allocate(state, act, MANAGED, spot, fields)))]


def call_managed(m: Machine, state: State, made: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Enters the manager, calls the function and leaves."""

    def managed(state: State, manager: Atom) -> Results:
        return [
            (left, value)
            for entered, _ in _enter(m, state, manager, spot, act)
            for after, value in m.call(m, entered, entered.heap.get(made, "function") - ABSENT, arguments, spot, act)
            for left, _ in _leave(m, after, one(manager), NONE, spot, act)
        ]

    return each_atom(state, state.heap.get(made, "manager") - ABSENT, act, managed)


def _pop_all(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``stack.pop_all()``: a stack with the same calls; this one has none any more."""
    assert isinstance(receiver, Address)
    calls = state.heap.get(receiver, _CALLS)
    state.heap.delete(receiver, _CALLS)
    return [(state, one(m.allocate(state, act, STACK, spot, {_CALLS: calls})))]


FUNCTIONS: dict[str, Handler] = {
    "contextlib.closing": _maker("closing"),
    "contextlib.aclosing": _maker("closing"),
    "contextlib.nullcontext": _maker("null manager"),
    "contextlib.suppress": _maker("suppress"),
    "contextlib.redirect_stdout": _redirection("sys.stdout"),
    "contextlib.redirect_stderr": _redirection("sys.stderr"),
    **{name: _stack for name, kind in BASES.items() if kind == STACK},
}

METHODS: dict[tuple[str, str], MethodHandler] = {
    ("closing", "__enter__"): _held,
    ("closing", "__exit__"): _close,
    ("null manager", "__enter__"): _held,
    ("null manager", "__exit__"): _nothing,
    (REDIRECTION, "__enter__"): _redirect,
    (REDIRECTION, "__exit__"): _put_back,
    ("suppress", "__enter__"): _nothing,
    ("suppress", "__exit__"): _swallow,
    (_ABSTRACT, "__enter__"): _itself,
    (_ABSTRACT, "__aenter__"): _itself,
    (STACK, "__init__"): _nothing,
    (STACK, "__enter__"): _itself,
    (STACK, "__aenter__"): _itself,
    (STACK, "__exit__"): _unwind,
    (STACK, "__aexit__"): _unwind,
    (STACK, "close"): _unwind,
    (STACK, "aclose"): _unwind,
    (STACK, "enter_context"): _enter_context,
    (STACK, "enter_async_context"): _enter_context,
    (STACK, "callback"): _callback,
    (STACK, "push"): _push_exit,
    (STACK, "pop_all"): _pop_all,
}
