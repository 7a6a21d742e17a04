"""Threads, tasks and signal handlers that fork again and again: a fork to come copies what there is by then.

What runs beside is executed where it is started. Where it has a loop that forks, or a thread waits for what another one
does, it is executed again with what its starter has made since, each time that one calls something of a library, or
waits for it. What has only waited does so until it has forked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zmqforklint.form.statements import Function
from zmqforklint.machine.activation import Activation, Results, entry_activation
from zmqforklint.machine.functions import Suspended
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library import threads
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.mentions import loops_in
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    FALSE,
    TRUE,
    UNKNOWN,
    Atom,
    External,
    Method,
    Spot,
    Value,
    join_values,
    one,
    only,
)
from zmqforklint.machine.ways import DOUBTFUL

_RUNNING = "<running>"
"""The field of the process that holds what runs beside."""

ANY_SIGNAL = "<any>"
"""A signal of which nobody knows which it is."""

WAITED = "<waited>"
"""The field of the process that says whether the thread that runs there has waited for what another one does: if it
is there, forks in a later turn are new only behind that."""

_TURNS = 12
"""How often each is executed again."""

_FEW_TURNS = 6
"""How often what does not fork is executed again, in a forked child."""


def beside(
    m: Machine, state: State, awaited: Value, spot: Spot, act: Activation, task: Address | None = None
) -> Results:
    """Runs a coroutine in a task of which the caller does not wait for the end: there may be none.

    Gives what the coroutine does, or where there is no task yet that stands for it, a task if it has turns.
    """
    before = state.copy()
    ended = threads.in_task(m, state, awaited, spot, act)
    results = ended if any(after.process is before.process for after, _ in ended) else [*ended, (before, UNKNOWN)]
    return [
        (after, _as_task(m, after, awaited, value, spot, act, task) if after.process is before.process else value)
        for after, value in results
    ]


def _as_task(
    m: Machine, state: State, awaited: Value, value: Value, spot: Spot, act: Activation, task: Address | None
) -> Value:
    """What stands for the task: something of its own only where it has turns, which it is known by to end."""
    if not any(_forks_later(m, state, atom, waits=False) for atom in awaited):
        return value
    of = task if task is not None else m.allocate(state, act, threads.FUTURE, spot, {threads.RESULT: value})
    _keep(m, state, awaited, spot, act, of)
    return one(of) if task is None else value


def first(m: Machine, state: State, run: Callable[[State], Results]) -> tuple[Results, bool]:
    """Executes a thread where it is started; tells, too, whether it has waited for what another one does."""
    outer, m.has_waited = m.has_waited, False
    before = state.heap.get(m.world, WAITED)
    if not m.in_turn:
        state.heap.set(m.world, WAITED, FALSE)
    ended = threads.in_thread(m, state, run)
    for after, _ in ended:
        after.heap.set(m.world, WAITED, before)
    has_waited, m.has_waited = m.has_waited, outer
    return ended, has_waited


def begin(
    m: Machine, state: State, runs: Value, spot: Spot, act: Activation, of: Atom, waits: bool, has_waited: bool
) -> None:
    """Something was started that runs beside, from here on.

    ``waits`` says that it does not begin at once, ``has_waited`` that on its way it waits for what another thread does.
    """
    if any(_forks_later(m, state, atom, waits) for atom in runs):
        _keep(m, state, runs, spot, act, of)
    elif has_waited:
        _keep(m, state, runs, spot, act, of, waited=FALSE)
    elif state.process.parent is not None and any(_loops(m, state, atom) for atom in runs):
        _keep(m, state, runs, spot, act, of, turns=_FEW_TURNS)


def waits(m: Machine, state: State, is_done: bool | None) -> bool:
    """A thread waits for what another one does; tells whether it may go on: what has turns may do so in a later one."""
    if state.heap.get(m.world, WAITED) == FALSE:
        state.heap.set(m.world, WAITED, TRUE)
    if is_done is not True:
        m.reading.beyond()
        m.has_waited = True
    return not m.in_turn or is_done is not False


def is_new(m: Machine, state: State) -> bool:
    """Whether a fork was not executed before: in a later turn of what has waited, those before that were."""
    return not m.in_turn or state.heap.get(m.world, WAITED) != FALSE


def _keep(
    m: Machine,
    state: State,
    runs: Value,
    spot: Spot,
    act: Activation,
    of: Atom,
    waited: Value = ABSENT,
    turns: int = _TURNS,
) -> None:
    fields: Variant = {"function": runs, "of": one(of), WAITED: waited}
    kept = m.allocate(state, act, "hook", spot, fields, ("beside", of, runs))
    known = state.heap.get(m.world, _RUNNING) - ABSENT
    state.heap.set(m.world, _RUNNING, join_values(known, one(kept)))
    m.turns[kept] = (state.copy(), _TURNS - turns)


def handle(m: Machine, state: State, signal: str, handler: Value, spot: Spot, act: Activation) -> None:
    """A signal has another handler from here on: it may come at any time."""
    of = External(signal)
    end(m, state, of)
    if any(form is not None and m.mentions.may_fork(form) for form in map(m.form_of, handler)):
        _keep(m, state, handler, spot, act, of)


def is_sent(m: Machine, state: State, signal: str) -> bool:
    """Whether the program sends the signal, or the system does, to a process of which a child ends."""
    ended = signal == "signal.SIGCHLD" and bool(state.process.children)
    return ended or signal in m.signals or ANY_SIGNAL in m.signals


def end(m: Machine, state: State, of: Atom) -> None:
    """It has ended: somebody waited for that."""
    running = state.heap.get(m.world, _RUNNING) - ABSENT
    if running:
        state.heap.set(m.world, _RUNNING, frozenset(each for each in running if not _is_of(state, each, of)))


def _is_of(state: State, hook: Atom, of: Atom) -> bool:
    return isinstance(hook, Address) and state.heap.get(hook, "of") == one(of)


def take(m: Machine, state: State, act: Activation) -> None:
    """What runs beside has its turn."""
    running = state.heap.get(m.world, _RUNNING) - ABSENT
    if not running or m.in_turn:
        return
    m.reading.beyond()
    for hook in in_order(running):
        if isinstance(hook, Address) and hook.process is state.process and _has_turn(m, state, hook):
            _take_turn(m, state, hook, act)


def _has_turn(m: Machine, state: State, hook: Address) -> bool:
    of = only(state.heap.get(hook, "of"))
    return not isinstance(of, External) or is_sent(m, state, of.name)


def _take_turn(m: Machine, state: State, hook: Address, act: Activation) -> None:
    last, count = m.turns.get(hook, (state, _TURNS))
    has_waited = state.heap.get(hook, WAITED) == FALSE
    if count >= _TURNS or not (m.observer.births or has_waited) or last.heap.is_same(state.heap):
        return
    m.turns[hook] = (state.copy(), count + 1)
    apart = state.copy()
    apart.doubt |= DOUBTFUL
    apart.heap.set(m.world, WAITED, apart.heap.get(hook, WAITED))
    runner = entry_activation(apart, hook.spot, act, "what runs beside", "beside")
    m.observer.expr = None
    m.in_turn, m.has_forked = True, False
    try:
        for atom in in_order(apart.heap.get(hook, "function") - ABSENT):
            _run(m, apart.copy(), atom, hook, runner)
    finally:
        m.in_turn = False
    if m.has_forked and has_waited:
        for atom in state.heap.get(hook, "of"):
            end(m, state, atom)


def _run(m: Machine, state: State, runs: Atom, hook: Address, act: Activation) -> None:
    if isinstance(runs, Address) and runs.kind == "coroutine":
        threads.in_task(m, state, one(runs), hook.spot, act)
        return
    if isinstance(only(state.heap.get(hook, "of")), External):
        m.call(m, state, one(runs), Arguments([UNKNOWN, UNKNOWN], {}), hook.spot, act)
        return
    threads.in_thread(m, state, lambda inner: m.call(m, inner, one(runs), NO_ARGUMENTS, hook.spot, act))


def _forks_later(m: Machine, state: State, atom: Atom, waits: bool) -> bool:
    """Whether it is a function that has a loop in which it forks, or where it waits before, forks at all."""
    forks = m.mentions.may_fork if waits else m.mentions.loops_to_fork
    return any(map(forks, _forms(m, state, atom)))


def _loops(m: Machine, state: State, atom: Atom) -> bool:
    """Whether it is a function that has a loop, in which it may find what is made later."""
    return any(any(loops_in(form)) for form in _forms(m, state, atom))


def _forms(m: Machine, state: State, atom: Atom) -> Iterator[Function]:
    """The functions that something runs: of the library's own ``run`` of a thread, its target."""
    if isinstance(atom, Method) and isinstance(atom.receiver, Address):
        for each in state.heap.get(atom.receiver, "<target>") - ABSENT:
            if not isinstance(each, Method):
                yield from _forms(m, state, each)
    suspended = atom.payload if isinstance(atom, Address) and atom.kind == "coroutine" else None
    form = m.form_of(suspended.function if isinstance(suspended, Suspended) else atom)
    if form is not None:
        yield form
