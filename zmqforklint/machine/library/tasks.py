"""Tasks of an event loop: each begins when what made it waits, and finds what there is by then."""

from __future__ import annotations

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.functions import Suspended
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import turns
from zmqforklint.machine.library.threads import FUTURE, RESULT
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import ABSENT, Atom, Spot, Value, join_values, one

_UNBEGUN = "<unbegun>"
"""The field of the process that holds the tasks that have not begun."""

_COROUTINE = "<coroutine>"
"""The field of a task that holds what it runs, until it has begun."""

_FEW = 4
"""How many tasks that are made at one place may wait there for their beginning."""


def create(m: Machine, state: State, awaited: Value, spot: Spot, act: Activation) -> Results:
    """``create_task(coroutine)``; what runs in a turn again runs here."""
    if m.in_turn:
        return turns.beside(m, state, awaited, spot, act)
    made_here = [task for task in _unbegun(m, state) if task.spot == spot]
    results: Results = []
    for before in begin(m, state, act) if len(made_here) >= _FEW else [state]:
        place = len(made_here) % _FEW
        runs = frozenset(_with_frame(m, before, atom, place, spot, act) for atom in awaited)
        task = m.allocate(before, act, FUTURE, spot, {_COROUTINE: runs}, place)
        known = before.heap.get(m.world, _UNBEGUN) - ABSENT
        before.heap.set(m.world, _UNBEGUN, join_values(known, one(task)))
        results.append((before, one(task)))
    return results


def _with_frame(m: Machine, state: State, atom: Atom, place: int, spot: Spot, act: Activation) -> Atom:
    """The coroutine with a frame of its own: another call from the same place would take the place of its arguments."""
    waiting = atom.payload if isinstance(atom, Address) else None
    if not isinstance(waiting, Suspended) or (record := state.heap.record(waiting.frame)) is None:
        return atom
    assert isinstance(atom, Address)
    frame = m.allocate(state, act, "frame", spot, {}, (place, waiting.frame), waiting.frame.payload)
    state.heap.put_variants(frame, record.variants)
    own = Suspended(waiting.function, frame, waiting.receiver, waiting.spot, waiting.trail)
    return m.allocate(state, act, "coroutine", spot, {}, (place, atom), own)


def _unbegun(m: Machine, state: State) -> list[Address]:
    """The tasks of this very process that wait for their beginning, in the order in which they were made."""
    waiting = in_order(state.heap.get(m.world, _UNBEGUN) - ABSENT)
    return [task for task in waiting if isinstance(task, Address) and task.process is state.process]


def begin(m: Machine, state: State, act: Activation, awaited: Atom | None = None) -> list[State]:
    """What runs here waits, so that the tasks begin; what the one raises that is awaited is raised here."""
    states = [state]
    raised: Results = []
    for task in _unbegun(m, state):
        begun = [_begin_one(m, before, task, act) for before in states]
        raised = [
            (after, exception) for before, exception in raised for after in _either(_begin_one(m, before, task, act))
        ]
        if task is awaited:
            states = [after for ended, _ in begun for after in ended]
            raised.extend(row for _, rows in begun for row in rows)
        else:
            states = [after for each in begun for after in _either(each)]
        states = gather(states, act.frame)
    act.raised.extend(raised)
    return states


def _begin_one(m: Machine, state: State, task: Address, act: Activation) -> tuple[list[State], Results]:
    """The states in which the task has ended, or waits for something, and those in which it raised something."""
    if task not in _unbegun(m, state):
        return [state], []
    drop(m, state, task)
    outer, act.raised = act.raised, []
    results = turns.beside(m, state, state.heap.get(task, _COROUTINE) - ABSENT, task.spot, act, task)
    raised, act.raised = act.raised, outer
    for after, value in results:
        if task in after.heap:
            after.heap.set(task, RESULT, value)
    return [after for after, _ in results], raised


def _either(begun: tuple[list[State], Results]) -> list[State]:
    states, raised = begun
    return [*states, *(after for after, _ in raised)]


def drop(m: Machine, state: State, task: Atom) -> None:
    """The task has begun, or was cancelled before."""
    waiting = state.heap.get(m.world, _UNBEGUN) - ABSENT
    if task in waiting:
        state.heap.set(m.world, _UNBEGUN, waiting - one(task))
