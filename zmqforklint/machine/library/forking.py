"""Splitting a process, and ending one."""

from __future__ import annotations

from functools import reduce

from zmqforklint.knowledge import Model
from zmqforklint.machine import containers, replaying
from zmqforklint.machine.activation import Activation, Results, entry_activation
from zmqforklint.machine.library import hooks, switches, turns, unknown, weak
from zmqforklint.machine.machine import ANYTHING, Arguments, Machine
from zmqforklint.machine.processes import Process
from zmqforklint.machine.state import State
from zmqforklint.machine.story import call_steps, site_of
from zmqforklint.machine.values import ABSENT, NONE, SYSTEM_EXIT, TRUE, UNKNOWN, Pid, Spot, Value, constant, one
from zmqforklint.machine.ways import DOUBTFUL
from zmqforklint.vocabulary import IncompleteKind, Step, StepKind

BARE = "bare"
"""The kind of a fork that Python does not know of, so that no hooks run."""

GENERATIONS = 4
"""How many forks deep a process may be: a daemon, which forks twice, may start another."""

AT_ONE_PLACE = 2
"""How many of these forks may be at one place: in a function that calls itself, say."""

GRANDCHILDREN = 128
"""How many processes of one program may be children of children: so many forks in a row make a process for each of
their subsets."""

WORKER = "<worker>"
"""The field of the process that is set in those which multiprocessing starts: to the process object, if it has one."""


def split(
    m: Machine, state: State, spot: Spot, act: Activation, how: str, condition: str = "", kind: str = "os"
) -> State | None:
    """The child's state at a fork; None where the line of descent is long enough to have shown everything.

    What is to run before and after it in the parent runs in the state that is given.
    """
    if not turns.is_new(m, state) or replaying.is_so(m, state):
        return None
    if kind != BARE:
        _run_hooks(m, state, "before", spot, act)
    child = _copied(m, state, spot, act, how, condition, kind)
    if kind != BARE:
        _run_hooks(m, state, "after_in_parent", spot, act)
    return child


def _run_hooks(m: Machine, state: State, event: str, spot: Spot, act: Activation) -> None:
    states = hooks.run_event(m, state.copy(), event, spot, act)
    ended = [after for after in states if after.process is state.process]
    if ended:
        joined = reduce(State.join, ended)
        state.heap, state.doubt = joined.heap, joined.doubt


def _copied(m: Machine, state: State, spot: Spot, act: Activation, how: str, condition: str, kind: str) -> State | None:
    m.has_forked = True
    m.observer.forked(m, state, spot, act, condition)
    m.forks.add(spot)
    parent = state.process
    if parent.depth >= GENERATIONS or parent.forked_at(spot) >= AT_ONE_PLACE:
        if parent.forked_at(spot) == 0:
            m.note(IncompleteKind.DEPTH, spot, f"a process forked more than {GENERATIONS} deep")
        return None
    process = parent.child(spot, condition)
    if process.depth > 1:
        if process not in m.grandchildren and len(m.grandchildren) >= GRANDCHILDREN:
            m.note(IncompleteKind.DEPTH, spot, f"more than {GRANDCHILDREN} processes forked by children")
            return None
        m.grandchildren.add(process)
    if not process.story:
        process.story = (*call_steps(act, parent), Step(StepKind.FORKED, site_of(spot), how))
    weak.sweep(m, state)
    child = state.copy(process)
    if kind == "multiprocessing":
        child.heap.set(m.world, WORKER, TRUE)
    if kind == BARE:
        return child
    return hooks.after_fork(m, child, spot, act, kind)


def fork(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``os.fork()`` and its relatives: both processes go on from here."""
    forks = switches.decisions(m, model, arguments)
    if replaying.is_so(m, state):
        pid = constant(0) if state.process.forked_at(spot) else one(Pid(state.process.child(spot)))
        return [(state, _result(m, state, model, pid, spot, act))]
    results: Results = [(state.copy(), UNKNOWN)] if False in forks else []
    if True not in forks:
        return results
    if results:
        state.doubt |= DOUBTFUL
    kind = BARE if model.flag("bare") else "os"
    child = split(m, state, spot, act, "forks here; the child goes on with a copy of everything", kind=kind)
    if child is not None:
        results.append((child, _result(m, child, model, constant(0), spot, act)))
    if model.text("parent", "continues") == "continues":
        results.append((state, _result(m, state, model, one(Pid(state.process.child(spot))), spot, act)))
    return results


def _result(m: Machine, state: State, model: Model, pid: Value, spot: Spot, act: Activation) -> Value:
    if model.text("result") == "pair":
        return one(containers.make(m, state, act, "tuple", spot, [(pid, False), (UNKNOWN, False)]))
    if model.text("result") == "task":
        return UNKNOWN
    return NONE if model.text("result") == "none" else pid


def enter_child(
    m: Machine,
    child: State,
    callee: Value,
    arguments: Arguments,
    spot: Spot,
    act: Activation,
    what: str,
    is_once: bool = False,
) -> Results:
    """Runs a callable as the whole of a child process; gives what it returned, in each state in which it did.

    A framework, whose arguments nobody knows, awaits what it gets. ``is_once``: it is called once in each process that
    is started, and not for any number of tasks.
    """
    entry = child_activation(child, spot, act, what)
    entry.counts = is_once and act.counts
    _tell_entry(child.process, m.entry_of(child, callee), what, spot)
    run = unknown.to_its_end if arguments is ANYTHING else m.call
    ended = run(m, child, callee, arguments, spot, entry)
    for after, _ in (*ended, *entry.raised):
        hooks.rest(m, after)
        unknown.run_pending(m, after.copy(), entry)
        if after.heap.get(m.world, WORKER) != ABSENT:
            hooks.run_event(m, after.copy(), hooks.WORKER_EXIT, spot, entry)
    return ended


def child_activation(child: State, spot: Spot, act: Activation, what: str) -> Activation:
    """The root of what a child process executes."""
    entry = entry_activation(child, spot, act, what, f"child: {what}")
    entry.ambiguous = act.ambiguous
    return entry


def _tell_entry(process: Process, where: tuple[Spot, str] | None, what: str, spot: Spot) -> None:
    if process.story and process.story[-1].kind is StepKind.FORKED:
        place, label = where if where is not None else (spot, what)
        process.story = (*process.story, Step(StepKind.ENTERED, site_of(place), f"the child runs {label}"))


def end(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Ends the process: at once, or softly by raising ``SystemExit``."""
    unknown.run_called(m, state, act)
    if model.text("how") != "exec":
        hooks.rest(m, state)
    if model.text("how") == "softly":
        act.raised.append((state, one(SYSTEM_EXIT)))
    return []


def getpid(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """The process's own id, or its parent's."""
    if model.text("whose") == "parent":
        parent = state.process.parent
        return [(state, UNKNOWN if parent is None else one(Pid(parent)))]
    return [(state, one(Pid(state.process)))]
