"""Blocks that choose how a library starts processes, until they are left."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import NONE, Method, Spot, one


def begin(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """``joblib.parallel_config(backend, n_jobs=…)``: how a library starts processes, until the block is left."""
    for field, option in _block_fields(model):
        value = arguments.get(*model.argument(option))
        if made in state.heap:
            state.heap.set(made, field, state.heap.get(m.world, field))
        if value is not None:
            state.heap.set(m.world, field, value)
    return [state]


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Leaving the block sets what was set before it."""
    block = method.receiver
    for field, _ in _block_fields(model):
        if method.name in ("__exit__", "unregister") and isinstance(block, Address):
            state.heap.set(m.world, field, state.heap.get(block, field))
    return [(state, one(block) if method.name == "__enter__" else NONE)]


def _block_fields(model: Model) -> list[tuple[str, str]]:
    """What the block changes of the process, and the option that names the argument for it."""
    return [(f"start:{model.text('library')}", "method"), (f"switch:{model.text('library')}", "switch")]
