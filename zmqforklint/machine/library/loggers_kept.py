"""Loggers that a library assembles when they are first used: of what is configured then, or each time anew."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import children
from zmqforklint.machine.machine import ANYTHING, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import ABSENT, TRUE, Spot, Value, only

_KEPT = "<kept>"
"""The field of a logger that holds what it was assembled of."""


def configure(m: Machine, state: State, model: Model, arguments: Arguments) -> None:
    """Remembers whether loggers keep what they are assembled of, and what makes that to which they pass their lines."""
    for option in ("keeps", "makes"):
        if model.text(option):
            given = children.given(model, arguments, option)
            state.heap.set(m.world, _field(model, option), ABSENT if given is None else given)


def assembled(m: Machine, state: State, model: Model, arguments: Arguments, calls: Value) -> Value:
    """What a logger calls: what is configured, or was when it was used first."""
    logger = only(children.given(model, arguments, "objects") or ABSENT)
    if not isinstance(logger, Address) or logger not in state.heap:
        return calls
    kept = state.heap.get(logger, _KEPT) - ABSENT
    if not kept and state.heap.get(m.world, _field(model, "keeps")) == TRUE:
        state.heap.set(logger, _KEPT, calls)
    return kept or calls


def pass_on(m: Machine, state: State, model: Model, spot: Spot, act: Activation) -> list[State]:
    """What the factory makes gets the line by one of its methods."""
    states = [state]
    for factory in in_order(state.heap.get(m.world, _field(model, "makes")) - ABSENT):
        made = [row for each in states for row in m.call(m, each, frozenset({factory}), ANYTHING, spot, act)]
        states = [then for after, value in made for then in _told(m, after, model, value, spot, act)]
    return gather(states, act.frame)


def _told(m: Machine, state: State, model: Model, made: Value, spot: Spot, act: Activation) -> list[State]:
    level = model.name.rpartition(".")[2]
    tasks = list(children.methods_of(m, state, made, [_LEVELS.get(level, level)], spot, act))
    told = [after for called, passed, _ in tasks for after, _ in m.call(m, state.copy(), called, passed, spot, act)]
    return told if tasks else [state]


_LEVELS = {"exception": "error", "msg": "info", "warn": "warning"}
"""The methods of a logger that pass their lines to one of another name. structlog 26.1.0, _native.py, run."""


def _field(model: Model, option: str) -> str:
    return f"<{option} {model.text('queue')}>"
