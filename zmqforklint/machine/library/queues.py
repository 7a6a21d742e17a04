"""Queues within one process: what goes in comes out."""

from __future__ import annotations

from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import NONE, UNKNOWN, Atom, Spot, one

QUEUE = "queue"


def _make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, one(m.allocate(state, act, QUEUE, spot, {})))]


def _put(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    value = arguments.get("item", 0) or UNKNOWN
    if isinstance(receiver, Address) and receiver in state.heap:
        m.observer.stored(value, spot, m.observer.named())
        state.heap.add(receiver, containers.REST, value)
    return [(state, NONE)]


def _get(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    assert isinstance(receiver, Address)
    return [(state, containers.any_value(state, receiver) or UNKNOWN)]


_NAMES = (
    *("queue.Queue", "queue.LifoQueue", "queue.SimpleQueue", "queue.PriorityQueue"),
    *("asyncio.Queue", "asyncio.LifoQueue", "asyncio.PriorityQueue", "gevent.queue.Queue"),
)

FUNCTIONS: dict[str, Handler] = dict.fromkeys(_NAMES, _make)

METHODS: dict[tuple[str, str], MethodHandler] = {
    (QUEUE, "put"): _put,
    (QUEUE, "put_nowait"): _put,
    (QUEUE, "get"): _get,
    (QUEUE, "get_nowait"): _get,
}
