"""Schedulers with pools: which of them runs a job is said by a name."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine import contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import children
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NOTHING,
    UNKNOWN,
    Method,
    Spot,
    Value,
    join_values,
    only,
    string_of,
)

_POOLS = "<pools>"
"""The field of a scheduler that holds dicts of pools by name."""

_POOL = "<pool "
"""What the fields begin with that hold pools that were added by name."""

_DEFAULT = "default"
"""The pool that runs what names none."""


def keep(state: State, model: Model, scheduler: Address, arguments: Arguments) -> None:
    """Remembers the dict of pools that a scheduler is given, if it is given one."""
    pools = children.given(model, arguments, "pools")
    if pools is not None and scheduler in state.heap:
        state.heap.set(scheduler, _POOLS, pools)


def add(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """A scheduler is given its pools, or one more pool."""
    for scheduler in in_order(arguments.get(*model.argument("objects")) or UNKNOWN):
        if isinstance(scheduler, Address) and scheduler in state.heap:
            keep(state, model, scheduler, arguments)
            pool = children.given(model, arguments, "pool")
            if pool is not None:
                state.heap.set(scheduler, f"{_POOL}{_name(model, arguments)}>", pool)
    return [(state, NONE)]


def submits(m: Machine, state: State, model: Model, arguments: Arguments) -> Value | None:
    """What gives a job to the pool of processes that runs it; None where it runs in this very process."""
    scheduler = only(arguments.get(*model.argument("objects")) or UNKNOWN)
    if not model.text("name") or not isinstance(scheduler, Address) or scheduler not in state.heap:
        return None
    name = _name(model, arguments)
    found = state.heap.get(scheduler, f"{_POOL}{name}>") - ABSENT
    for pools in in_order(state.heap.get(scheduler, _POOLS) - ABSENT):
        found = join_values(found, contents.keyword_fields(state, pools)[0].get(name, NOTHING))
    forking = [pool for pool in in_order(found) if isinstance(pool, Address) and _is_pool(m, pool)]
    return frozenset(Method(m.library_class[pool], "submit", pool) for pool in forking) or None


def _name(model: Model, arguments: Arguments) -> str:
    return string_of(children.given(model, arguments, "name") or NONE) or _DEFAULT


def _is_pool(m: Machine, made: Address) -> bool:
    model = m.knowledge.find(m.library_class.get(made, ""))
    return model is not None and model.kind == "pool"
