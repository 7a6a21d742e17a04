"""Queues within one process: what goes in comes out. A class of the program may derive from them."""

from __future__ import annotations

from zmqforklint.machine import containers, contents, sequences
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, class_of, find_in_class, library_bases
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library import tasks, turns
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NOTHING,
    UNKNOWN,
    Atom,
    External,
    Spot,
    boolean,
    constant,
    join_values,
    one,
)

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


def _items(m: Machine, state: State, receiver: Atom) -> list[Address]:
    """The list that is in the queue; that of a subclass's instance is made when first asked for."""
    assert isinstance(receiver, Address)
    if receiver.kind == "instance" and receiver in state.heap and state.heap.get(receiver, _ITEMS) == ABSENT:
        made = m.shared_address(("queued", receiver), "list", receiver.spot, receiver.process)
        state.heap.put(made, {})
        state.heap.set(receiver, _ITEMS, one(made))
    return [atom for atom in state.heap.get(receiver, _ITEMS) if isinstance(atom, Address)]


def _comes_out(receiver: Atom) -> object:
    if not isinstance(receiver, Address):
        return _ANY
    if receiver.kind != "instance":
        return receiver.payload
    return next((_CLASSES[base.name] for base in library_bases(class_of(receiver)) if base.name in _CLASSES), _ANY)


def _construct(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``super().__init__(maxsize)``."""
    _items(m, state, receiver)
    return [(state, NONE)]


def _by(name: str, otherwise: MethodHandler) -> MethodHandler:
    """A method that calls one of the object's own, which a subclass may define: ``put(x)`` calls ``_put(x)``."""

    def run(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        if not isinstance(receiver, Address) or find_in_class(state, receiver, name) is None:
            return otherwise(m, state, receiver, arguments, spot, act)
        given = arguments.get("item", 0) if name.endswith("put") else None
        return call_method(m, state, receiver, name, spot, act, Arguments([] if given is None else [given], {}))

    return run


def _put(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    value = arguments.get("item", 0) or UNKNOWN
    m.observer.stored(value, spot, m.observer.named())
    for items in _items(m, state, receiver):
        containers.append(state, items, value)
        if _comes_out(receiver) == _ANY:
            sequences.shuffle(state, items)
    return [(state, NONE)]


def _get(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Waits where there is nothing, for what a task or another thread may put in: what has turns finds that later."""
    results: Results = []
    for after in [state] if _is_filled(m, state, receiver) is True else tasks.begin(m, state, act):
        if turns.waits(m, after, _is_filled(m, after, receiver)):
            results.extend(_taken(m, after, receiver))
    return results


def _taken(m: Machine, state: State, receiver: Atom) -> Results:
    value = NOTHING
    for items in _items(m, state, receiver):
        value = join_values(value, containers.pop(state, items, -1 if _comes_out(receiver) == _LAST else 0))
    return [(state, value or UNKNOWN)]


def _get_at_once(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``get_nowait()`` raises where there is nothing."""
    if _is_filled(m, state, receiver) is not True:
        act.raised.append((state.copy(), one(External("queue.Empty"))))
    return _get(m, state, receiver, arguments, spot, act)


def _is_empty(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    filled = _is_filled(m, state, receiver)
    return [(state, UNKNOWN if filled is None else boolean(not filled))]


def _count(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    known = [contents.known_elements(state, items) for items in _items(m, state, receiver)]
    return [(state, constant(len(known[0])) if len(known) == 1 and known[0] is not None else UNKNOWN)]


def _is_filled(m: Machine, state: State, receiver: Atom) -> bool | None:
    verdicts = {
        contents.has_elements(state, items) for items in _items(m, state, receiver) if isinstance(items, Address)
    }
    return verdicts.pop() if len(verdicts) == 1 else None


_CLASSES = {
    **dict.fromkeys(("queue.Queue", "queue.SimpleQueue", "asyncio.Queue", "gevent.queue.Queue"), _FIRST),
    **dict.fromkeys(("queue.LifoQueue", "asyncio.LifoQueue"), _LAST),
    **dict.fromkeys(("queue.PriorityQueue", "asyncio.PriorityQueue"), _ANY),
}
"""Which item comes out of the queues of each class."""

_METHODS: dict[str, MethodHandler] = {
    "put": _put,
    "put_nowait": _put,
    "get": _get,
    "get_nowait": _get_at_once,
    "empty": _is_empty,
    "qsize": _count,
}

_PUT, _GET = _by("_put", _put), _by("_get", _get)

_OF_SUBCLASSES: dict[str, MethodHandler] = {
    **_METHODS,
    "__init__": _construct,
    "put": _PUT,
    "put_nowait": _by("put", _PUT),
    "get": _GET,
    "get_nowait": _by("get", _by("_get", _get_at_once)),
    "_put": _put,
    "_get": _get,
}

FUNCTIONS: dict[str, Handler] = {name: _maker(comes_out) for name, comes_out in _CLASSES.items()}

METHODS: dict[tuple[str, str], MethodHandler] = {
    **{(QUEUE, name): method for name, method in _METHODS.items()},
    **{(owner, name): method for owner in _CLASSES for name, method in _OF_SUBCLASSES.items()},
}
