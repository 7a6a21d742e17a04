"""Queues within one process: what goes in comes out."""

from __future__ import annotations

from zmqforklint.machine import containers, contents, sequences
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library import tasks, turns
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import NONE, NOTHING, UNKNOWN, Atom, External, Spot, boolean, constant, join_values, one

QUEUE = "queue"

_ITEMS = "items"
"""The field that holds the list of what is in the queue."""

_FIRST, _LAST, _ANY = "first", "last", "any"
"""Which item comes out: the payload of a queue."""


def _maker(comes_out: str) -> Handler:
    def make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        fields: Variant = {_ITEMS: one(containers.make_empty(m, state, act, "list", spot, "queued"))}
        return [(state, one(m.allocate(state, act, QUEUE, spot, fields, None, comes_out)))]

    return make


def _items(state: State, receiver: Atom) -> list[Address]:
    """The list that is in the queue."""
    assert isinstance(receiver, Address)
    return [atom for atom in state.heap.get(receiver, _ITEMS) if isinstance(atom, Address)]


def _comes_out(receiver: Atom) -> object:
    return receiver.payload if isinstance(receiver, Address) else _ANY


def _put(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    value = arguments.get("item", 0) or UNKNOWN
    m.observer.stored(value, spot, m.observer.named())
    for items in _items(state, receiver):
        containers.append(state, items, value)
        if _comes_out(receiver) == _ANY:
            sequences.shuffle(state, items)
    return [(state, NONE)]


def _get(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Waits where there is nothing, for what a task or another thread may put in: what has turns finds that later."""
    results: Results = []
    for after in [state] if _is_filled(state, receiver) is True else tasks.begin(m, state, act):
        if turns.waits(m, after, _is_filled(after, receiver)):
            results.extend(_taken(after, receiver))
    return results


def _taken(state: State, receiver: Atom) -> Results:
    value = NOTHING
    for items in _items(state, receiver):
        value = join_values(value, containers.pop(state, items, -1 if _comes_out(receiver) == _LAST else 0))
    return [(state, value or UNKNOWN)]


def _get_at_once(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``get_nowait()`` raises where there is nothing."""
    if _is_filled(state, receiver) is not True:
        act.raised.append((state.copy(), one(External("queue.Empty"))))
    return _get(m, state, receiver, arguments, spot, act)


def _is_empty(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    filled = _is_filled(state, receiver)
    return [(state, UNKNOWN if filled is None else boolean(not filled))]


def _count(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    known = [contents.known_elements(state, items) for items in _items(state, receiver)]
    return [(state, constant(len(known[0])) if len(known) == 1 and known[0] is not None else UNKNOWN)]


def _is_filled(state: State, receiver: Atom) -> bool | None:
    verdicts = {contents.has_elements(state, items) for items in _items(state, receiver) if isinstance(items, Address)}
    return verdicts.pop() if len(verdicts) == 1 else None


FUNCTIONS: dict[str, Handler] = {
    **dict.fromkeys(
        ("queue.Queue", "queue.SimpleQueue", "asyncio.Queue", "gevent.queue.Queue"),
        _maker(_FIRST),
    ),
    **dict.fromkeys(("queue.LifoQueue", "asyncio.LifoQueue"), _maker(_LAST)),
    **dict.fromkeys(("queue.PriorityQueue", "asyncio.PriorityQueue"), _maker(_ANY)),
}

METHODS: dict[tuple[str, str], MethodHandler] = {
    (QUEUE, "put"): _put,
    (QUEUE, "put_nowait"): _put,
    (QUEUE, "get"): _get,
    (QUEUE, "get_nowait"): _get_at_once,
    (QUEUE, "empty"): _is_empty,
    (QUEUE, "qsize"): _count,
}
