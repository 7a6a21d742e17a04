"""Calls that were made before, where nothing that they depend on was different: what came of them is put in place.

A call is followed to see which records it looks at. If all of these are as they were, the same comes of it: the same
records are written, the same is given and raised, at the same cost. That is not so of calls that do more than that:
what makes, hands on or touches objects, forks or imports is told of with the calls in progress, and executed each time.
Whatever changes or asks for what the machine or its observer keep apart from the memory has to say so, by
``Reading.beyond``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from zmqforklint.form.expressions import Expression
from zmqforklint.machine import failures
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import ALL, Address, Heap, Record
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Value
from zmqforklint.machine.ways import Way

Outcome = tuple[Results, Results]
"""What a body gives, and what it raises."""

LEAST_STEPS = 10
"""What costs less is executed as quickly as it is looked up."""

KEPT = 3
"""How many outcomes of one call are kept."""

TRIES = 3
"""How often in a row a call may turn out not to be repeatable, until it is no longer followed."""


@dataclass(frozen=True, slots=True)
class _End:
    """A way in which a call ended: in which state, what it wrote, and what it gave or raised."""

    state: int
    written: list[tuple[Address, Record | None]]
    doubt: Way
    value: Value


@dataclass(frozen=True, slots=True)
class _Known:
    """One execution of a call: what it found, and what came of it."""

    receiver: Value | None
    handled: Value | None
    before: Expression | None
    after: Expression | None
    read: dict[Address, Record | None]
    steps: int
    pid_comparisons: int
    given: list[_End]
    raised: list[_End]


class Repeating:
    """The calls of one program's functions whose outcome is known."""

    def __init__(self) -> None:
        self._known: dict[object, list[_Known]] = {}
        self._failed: dict[object, int] = {}

    def run(self, m: Machine, state: State, inner: Activation, execute: Callable[[], Outcome]) -> Outcome:
        """Gives what comes of a function's body, which is executed unless that is known."""
        key = (
            *(inner.info, inner.trail, state.process, inner.depth, inner.in_progress),
            *(inner.pid_guard, inner.quiet, inner.ambiguous, inner.counts, m.care.apart, m.care.rounds),
            *(len(m.recursive), len(m.guessed), len(m.of_threads), m.expecting > 0, failures.is_awaited(m, state)),
        )
        if m.making or self._failed.get(key, 0) >= TRIES:
            return execute()
        for known in self._known.get(key, ()):
            if _is_same(m, state, inner, known):
                return _repeated(m, state, known)
        return self._followed(m, state, inner, execute, key)

    def _followed(
        self, m: Machine, state: State, inner: Activation, execute: Callable[[], Outcome], key: tuple[object, ...]
    ) -> Outcome:
        reading, steps, compared, before = m.reading, m.steps, m.pid_comparisons, m.observer.expr
        outer, lasting = reading.records, reading.lasting
        care = (m.care.apart, m.care.rounds)
        read: dict[Address, Record | None] = {}
        doubt = state.doubt
        state.heap.keep()
        reading.records, reading.lasting = read, ALL
        try:
            outcome = execute()
        finally:
            is_beyond = inner.depth > reading.lasting
            reading.records, reading.lasting = outer, min(lasting, reading.lasting)
            if outer is not None:
                for address, record in read.items():
                    outer.setdefault(address, record)
        cost = m.steps - steps
        if is_beyond or cost < LEAST_STEPS or care != (m.care.apart, m.care.rounds):
            self._failed[key] = self._failed.get(key, 0) + 1
            return outcome
        reading.records = None
        states: dict[int, int] = {id(state): 0}
        given, raised = ([_end(each, value, read, states, doubt) for each, value in results] for results in outcome)
        reading.records = outer
        known = _Known(
            receiver=inner.receiver,
            handled=m.handled[-1] if m.handled else None,
            before=before,
            after=m.observer.expr,
            read=read,
            steps=cost,
            pid_comparisons=m.pid_comparisons - compared,
            given=given,
            raised=raised,
        )
        self._failed.pop(key, None)
        self._known[key] = [known, *self._known.get(key, ())][:KEPT]
        return outcome


def _end(state: State, value: Value, read: dict[Address, Record | None], states: dict[int, int], doubt: Way) -> _End:
    now = [(address, state.heap.record(address)) for address in read]
    state.heap.keep()
    written = [(address, record) for address, record in now if record is not read[address]]
    return _End(states.setdefault(id(state), len(states)), written, state.doubt - doubt, value)


def _is_same(m: Machine, state: State, inner: Activation, known: _Known) -> bool:
    return (
        known.before is m.observer.expr
        and known.receiver == inner.receiver
        and known.handled == (m.handled[-1] if m.handled else None)
        and all(_is_as_it_was(state.heap, address, record) for address, record in known.read.items())
        and m.can_spend(known.steps)
    )


def _is_as_it_was(heap: Heap, address: Address, before: Record | None) -> bool:
    now = heap.record(address)
    return now is before or (now is not None and before is not None and now.variants == before.variants)


def _repeated(m: Machine, state: State, known: _Known) -> Outcome:
    m.steps += known.steps
    m.pid_comparisons += known.pid_comparisons
    m.observer.expr = known.after
    doubt = state.doubt
    ends = [*known.given, *known.raised]
    states = {end.state: state if end.state == 0 else state.copy() for end in ends}
    for end in {end.state: end for end in ends}.values():
        for address, record in end.written:
            states[end.state].heap.install(address, record)
        states[end.state].doubt = doubt | end.doubt
    return (
        [(states[end.state], end.value) for end in known.given],
        [(states[end.state], end.value) for end in known.raised],
    )
