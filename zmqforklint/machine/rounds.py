"""The rounds of loops: until they bring nothing new, or there were enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from zmqforklint.form import statements as form
from zmqforklint.machine.activation import Activation, Flow
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State, gather, rounds_in
from zmqforklint.machine.values import Value


class Repeated(NamedTuple):
    """The states at a loop's head, those that came back to it, and whether more rounds would bring nothing new."""

    head: list[State]
    came_back: list[State]
    settled: bool


def repeat(states: list[State], once: Callable[[State], list[State]], act: Activation) -> Repeated:
    """Runs rounds until they bring nothing new, or there were enough."""
    head = gather(states, act.frame)
    came_back: list[State] = []
    for _ in range(rounds_in(act.frame)):
        with act.any_number():
            out = [after for state in head for after in once(state.copy())]
        came_back = gather([*came_back, *out], act.frame)
        joined = gather([*head, *out], act.frame)
        if are_same(joined, head):
            return Repeated(head, came_back, settled=True)
        head = joined
    return Repeated(head, came_back, settled=False)


def are_same(joined: list[State], known: list[State]) -> bool:
    """Whether states that were joined are those that were known."""
    return len(joined) == len(known) and all(new is old for new, old in zip(joined, known, strict=True))


def execute_body(
    m: Machine, block: form.Block, states: list[State], act: Activation, flow: Flow, broken: list[State]
) -> list[State]:
    """The body of a loop, once; gives the states that come back to its head."""
    if not states:
        return []
    inner = m.execute(m, block, gather(states, act.frame), act)
    flow.returned.extend(inner.returned)
    broken.extend(inner.broken)
    return gather([*inner.normal, *inner.continued], act.frame)


@dataclass(frozen=True)
class Rounds:
    """The rounds of a ``for`` statement: visits that are taken to happen, if one comes to its end."""

    m: Machine
    statement: form.For
    act: Activation
    flow: Flow
    broken: list[State]

    def __call__(self, state: State, element: Value) -> list[State]:
        """One round."""
        states = self.m.assign(self.m, self.statement.target, element, state, self.act)
        return execute_body(self.m, self.statement.body, states, self.act, self.flow, self.broken)
