"""Who a process is: its id, its name and its parent, as multiprocessing tells them."""

from __future__ import annotations

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library import forking
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    MAIN_NAME,
    NONE,
    OTHER_NAME,
    UNKNOWN,
    External,
    Pid,
    Spot,
    Value,
    constant,
    one,
    only,
)

_BASE = External("multiprocessing.process.BaseProcess")


def identify(state: State, made: Address, pid: Value) -> None:
    """Sets the attributes of a process object that tell the process: none before its start."""
    if made in state.heap:
        state.heap.set(made, "pid", pid)
        state.heap.set(made, "ident", pid)


def _parent(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``multiprocessing.parent_process()``: None in a process that multiprocessing did not start."""
    worker = state.heap.get(m.world, forking.WORKER)
    if worker == ABSENT:
        return [(state, NONE)]
    started = only(worker)
    told = only(state.heap.get(started, "pid")) if isinstance(started, Address) else None
    parent = (told.process if isinstance(told, Pid) else state.process).parent
    pid = UNKNOWN if parent is None else one(Pid(parent))
    return [(state, one(m.allocate(state, act, "instance", spot, {"pid": pid, "ident": pid}, "process", _BASE)))]


def _current(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``multiprocessing.current_process()``: what was started, or a process that is known by its name alone."""
    worker = state.heap.get(m.world, forking.WORKER)
    if isinstance(only(worker), Address):
        return [(state, worker)]
    pid = one(Pid(state.process))
    fields: Variant = {"name": current_name(m, state), "pid": pid, "ident": pid}
    return [(state, one(m.allocate(state, act, "instance", spot, fields, "process", _BASE)))]


def current_name(m: Machine, state: State) -> Value:
    """What this process is called."""
    worker = state.heap.get(m.world, forking.WORKER)
    started = only(worker)
    if isinstance(started, Address):
        return state.heap.get(started, "name") - ABSENT or UNKNOWN
    return constant(MAIN_NAME) if worker == ABSENT else one(OTHER_NAME)


FUNCTIONS: dict[str, Handler] = {
    "multiprocessing.parent_process": _parent,
    "multiprocessing.current_process": _current,
}
