"""Generators and coroutines: calls that wait, are run when something asks, and go on where they were left."""

from __future__ import annotations

from collections.abc import Callable

from zmqforklint.machine import contents, replaying
from zmqforklint.machine.activation import Activation, FunctionInfo, Results, YieldTo
from zmqforklint.machine.classes import class_of, find_in_class
from zmqforklint.machine.functions import Suspended, activate, is_too_deep
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import tasks, turns, unknown
from zmqforklint.machine.library.threads import FUTURE, RESULT
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.results import each_atom, in_order, merge
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    NONE,
    NONE_ATOM,
    TRUE,
    UNKNOWN,
    Atom,
    Bound,
    Constant,
    External,
    Pid,
    Row,
    Spot,
    Value,
    constant,
    one,
)
from zmqforklint.machine.ways import doubtful_if

REACHED = "<reached>"
"""The field of a generator that says how far it has come: a row of the processes that ran it to each ``yield`` so far.

A row that ends in None stands for longer ones as well; None instead of a row says that the generator has ended."""

FAR = 4
"""After so many yields their number is no longer known."""

LEFT = one(External("builtins.GeneratorExit"))

PASSED = "<passed>"
"""How many yields came by meanwhile."""

History = tuple[Atom, ...]

GoOn = Callable[[State, Activation], Results]


def resume(
    m: Machine,
    state: State,
    waiting: Address,
    spot: Spot,
    act: Activation,
    yield_to: YieldTo | None,
    sent: Value = UNKNOWN,
    thrown: Value | None = None,
) -> Results:
    """Runs a suspended generator or coroutine to its end; what it yields goes to ``yield_to``.

    ``sent`` is what the ``yield`` gives at which it waits; ``thrown`` is raised there instead.
    """
    if yield_to is None:
        return _run(m, state, waiting, spot, act, None)

    def go_on(here: State, inner: Activation) -> Results:
        if thrown is None:
            return [(here, sent)]
        inner.raised.append((here, thrown))
        return []

    results: Results = []
    histories = _histories(state, waiting)
    for history in histories:
        with act.choosing(len(histories) > 1):
            if history is None and thrown is not None:
                act.raised.append((state.copy(), thrown))
            elif history is None:
                results.extend(_end(_run(m, state.copy(), waiting, spot, act, yield_to), waiting))
            elif history:
                results.extend(_end(_continue(m, state, waiting, history, spot, act, yield_to, go_on), waiting))
            else:
                results.append((state.copy(), NONE))
    return merge(results, act)


def close(m: Machine, state: State, generator: Address, spot: Spot, act: Activation) -> list[State]:
    """``generator.close()``: ``GeneratorExit`` is raised where the generator was left."""
    states: list[State] = []

    def leave(state: State, inner: Activation) -> Results:
        inner.raised.append((state, LEFT))
        return []

    for history in _histories(state, generator):
        if not history:
            states.append(state.copy())
            continue
        outer, act.raised = act.raised, []
        done = _continue(m, state, generator, history, spot, act, lambda state, value, inner: [], leave)
        done.extend(each for each in act.raised if each[1] == LEFT)
        act.raised = [*outer, *(each for each in act.raised if each[1] != LEFT)]
        states.extend(after for after, _ in _end(done, generator))
    return states


def advance(state: State, generator: Address, process: Atom, by_loop: bool = False) -> None:
    """Remembers that the generator came to a ``yield``, run by a process; a loop may run it to any number of them."""
    if generator not in state.heap:
        return
    rows: set[Atom] = set()
    for atom in state.heap.get(generator, REACHED):
        parts = atom.parts if isinstance(atom, Row) else ()
        if parts[-1:] != (NONE_ATOM,):
            parts = (*parts, process, NONE_ATOM) if by_loop or len(parts) + 1 >= FAR else (*parts, process)
        rows.add(Row(parts))
    state.heap.set(generator, REACHED, frozenset(rows))


def awaited(m: Machine, state: State, value: Value, spot: Spot, act: Activation) -> Results:
    """Runs what is awaited: a coroutine to its end; a task or future gives what it holds."""

    def run(state: State, atom: Atom) -> Results:
        if isinstance(atom, Address) and atom.kind == "coroutine":
            return resume(m, state, atom, spot, act, None)
        if isinstance(atom, Address) and atom.kind == FUTURE:
            begun = tasks.begin(m, state, act, atom)
            for after in begun:
                turns.end(m, after, atom)
            return [(after, after.heap.get(atom, RESULT) - ABSENT or UNKNOWN) for after in begun]
        if isinstance(atom, Constant):  # what a library's coroutine gives that need not wait, such as a queue's
            return [(state, one(atom))]
        if m.is_zmq(atom):  # what a library's coroutine function gives
            return [(state, one(atom))]
        given = one(atom) if _is_given(state, atom) else UNKNOWN
        return [(unknown.while_waiting(m, state, spot, act), given)]

    return each_atom(state, value, act, run)


_GIVEN = frozenset({"function", "partial", "class", *contents.KINDS})


def _is_given(state: State, atom: Atom) -> bool:
    """Whether nobody could await it by itself: it is what a library's coroutine gives, of a queue for instance."""
    if isinstance(atom, Address) and atom.kind == "instance":
        return isinstance(class_of(atom), Address) and find_in_class(state, atom, "__await__") is None
    return isinstance(atom, Bound) or (isinstance(atom, Address) and atom.kind in _GIVEN)


def _run(m: Machine, state: State, waiting: Address, spot: Spot, act: Activation, yield_to: YieldTo | None) -> Results:
    """Runs the body from its beginning."""
    suspended = waiting.payload
    assert isinstance(suspended, Suspended)
    info = suspended.function.payload
    assert isinstance(info, FunctionInfo)
    if suspended.frame not in state.heap or is_too_deep(m, state, info.form, spot, act):
        return [(state, UNKNOWN)]
    inner = activate(state, info, suspended.receiver, spot, act, m)
    inner.frame, inner.trail = suspended.frame, suspended.trail
    inner.yield_to = yield_to
    inner.counts = act.counts and yield_to is None  # to find the place where a generator goes on, it is run again
    flow = m.execute(m, info.form.body, [state], inner)
    act.raised.extend(each for each in inner.raised if not replaying.is_in(each[0], inner.frame))
    ended = (*flow.returned, *((after, NONE) for after in flow.normal))
    return [each for each in ended if not replaying.is_in(each[0], inner.frame)]


def _continue(
    m: Machine,
    state: State,
    generator: Address,
    history: History,
    spot: Spot,
    act: Activation,
    yield_to: YieldTo,
    go_on: GoOn,
) -> Results:
    """Runs the body once more, by those who ran it before, only to find the place; what goes on there is the state."""
    assert isinstance(generator.payload, Suspended)
    frame = generator.payload.frame
    ran = [atom.process for atom in history if isinstance(atom, Pid)]
    has_more = len(ran) < len(history)
    found = False

    def at_yield(now: State, value: Value, inner: Activation) -> Results:
        nonlocal found
        if not replaying.is_in(now, frame):
            return yield_to(now, value, inner)
        passed = _passed(now, frame)
        results: Results = []
        if max(passed) >= len(ran):
            found = True
            inner.process = state.process
            here = state.copy()
            here.doubt = state.doubt | doubtful_if(len(ran) not in passed)
            results.extend(go_on(here, inner))
        if has_more or min(passed) < len(ran):
            further = now.copy(ran[min(*passed, len(ran) - 1)])
            further.heap.set(frame, PASSED, frozenset(Constant(min(count, len(ran))) for count in passed))
            results.append((further, UNKNOWN))
        return results

    before = state.copy(ran[0])
    before.heap.set(frame, replaying.REPLAYING, TRUE)
    before.heap.set(frame, PASSED, constant(0))
    m.replayed.append(frame)
    results = _run(m, before, generator, spot, act, at_yield)
    m.replayed.pop()
    return results if found else [*results, (state.copy(), NONE)]


def _passed(state: State, frame: Address) -> list[int]:
    """How many yields there may have been, with the one that is reached."""
    known = [atom.value for atom in state.heap.get(frame, PASSED) if isinstance(atom, Constant)]
    return [count + 1 for count in known if isinstance(count, int)]


def _end(results: Results, generator: Address) -> Results:
    for after, _ in results:
        if generator in after.heap:
            after.heap.set(generator, REACHED, NONE)
    return results


def _histories(state: State, generator: Address) -> list[History | None]:
    """The ways in which the generator may have come to where it is: none of them if it waits at its beginning."""
    return [
        None if atom is ABSENT_ATOM else atom.parts if isinstance(atom, Row) else ()
        for atom in in_order(state.heap.get(generator, REACHED))
    ]
