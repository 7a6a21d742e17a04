"""What threads and tasks have of their own: thread-local storage and context variables."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Spot, Value, one

FUTURE = "future"
"""The kind of what stands for a task, of a pool of threads or of an event loop."""

RESULT = "<result>"
"""The field of a future that holds what the task gave."""

VARIABLE = "variable"
"""The kind of a context variable."""


def future(m: Machine, state: State, act: Activation, spot: Spot, result: Value) -> Value:
    """Something that gives this when it is awaited, or asked for its result."""
    return one(m.allocate(state, act, FUTURE, spot, {RESULT: result}))


def in_thread(m: Machine, state: State, run: Callable[[State], Results]) -> Results:
    """Runs something in a thread of its own, which finds all of them as they were made."""
    m.reading.beyond()
    kept = _contents(state, m.of_threads)
    for address in kept:
        state.heap.put(address, dict(m.of_threads[address]))
    return _restored(run(state), kept)


def in_either(m: Machine, state: State, run: Callable[[State], Results]) -> Results:
    """Runs something in this thread or in one of its own: nobody knows in which."""
    kept = _contents(state, m.of_threads)
    apart = state.copy()
    for address in kept:
        apart.heap.put(address, dict(m.of_threads[address]))
    ended = run(state.join(apart) if kept else state)
    return [(after.join(_restored([(after.copy(), value)], kept)[0][0]), value) for after, value in ended]


def in_task(m: Machine, state: State, awaited: Value, spot: Spot, act: Activation) -> Results:
    """Runs a coroutine in a task, which works on a copy of the context variables."""
    kept = _contents(state, (address for address in m.of_threads if address.kind == VARIABLE))
    return _restored(m.awaited(m, state, awaited, spot, act), kept)


def _contents(state: State, addresses: Iterable[Address]) -> dict[Address, list[Variant]]:
    records = ((address, state.heap.record(address)) for address in addresses)
    return {
        address: [dict(variant) for variant in record.variants] for address, record in records if record is not None
    }


def _restored(ended: Results, kept: dict[Address, list[Variant]]) -> Results:
    for after, _ in ended:
        for address, variants in kept.items():
            after.heap.put_variants(address, variants)
    return ended
