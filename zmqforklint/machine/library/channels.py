"""Queues and pipes between processes: what is put in is pickled, and comes out in another process."""

from __future__ import annotations

from zmqforklint.knowledge import Model
from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import handover, pickling
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NOTHING,
    UNKNOWN,
    Atom,
    External,
    Method,
    Spot,
    Value,
    constant,
    constant_of,
    one,
)

CONNECTION = "multiprocessing.connection.Connection"

_IN, _OUT = "<in>", "<out>"
"""The fields that hold the number of the queue from which the object receives, and of that to which it sends."""

_TAKEN = "<taken>"
"""The field that counts what its process has received from it."""

_SENDS = frozenset({"put", "put_nowait", "send"})
_RECEIVES = frozenset({"get", "get_nowait", "recv"})


def make_queue(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """A queue: everybody sends to it and receives from it."""
    _connect(state, made, made, made)
    return [state]


def make_pipe(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``Pipe()``: two ends, each of which receives what is sent to the other."""
    ends = [m.allocate(state, act, "instance", spot, {}, end, External(CONNECTION)) for end in ("first", "second")]
    for end, other in (ends, ends[::-1]):
        m.library_class[end] = CONNECTION
        _connect(state, end, end, other)
    pair: list[tuple[Value, bool]] = [(one(end), False) for end in ends]
    return [(state, one(containers.make(m, state, act, "tuple", spot, pair)))]


def _connect(state: State, end: Address, receives: Address, sends: Address) -> None:
    if end in state.heap:
        state.heap.set(end, _IN, constant(receives.index))
        state.heap.set(end, _OUT, constant(sends.index))


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """Sends or receives; what else there is makes no difference."""
    if method.name in _SENDS:
        value = arguments.get("obj", 0) or UNKNOWN
        if handover.pickled(m, state, value, arguments.spot("obj", 0) or spot, method.name, spot, act):
            _send(m, state, method.receiver, value)
    elif method.name in _RECEIVES:
        return _receive(m, state, method.receiver, spot, act)
    return [(state, UNKNOWN)]


def _send(m: Machine, state: State, channel: Atom, value: Value) -> None:
    m.reading.beyond()
    number = _number(state, channel, _OUT)
    if number is not None:
        m.mail.send(number, state, value)


def _receive(m: Machine, state: State, channel: Atom, spot: Spot, act: Activation) -> Results:
    """What others have sent, one thing after the other; what comes after them is not known."""
    m.reading.beyond()
    number = _number(state, channel, _IN)
    if number is None or not isinstance(channel, Address):
        return [(state, UNKNOWN)]
    m.mail.ask(number)
    letters = [each for each in m.mail.delivered.get(number, ()) if each.sender.process is not state.process]
    taken = constant_of(state.heap.get(channel, _TAKEN) - ABSENT or constant(0))
    if isinstance(taken, int):
        state.heap.set(channel, _TAKEN, constant(taken + 1))
        letters = letters[taken : taken + 1]
    rows = [row for letter in letters for row in pickling.opened(m, state.copy(), letter, spot, act)]
    return rows if rows and isinstance(taken, int) else [*rows, (state, UNKNOWN)]


def _number(state: State, channel: Atom, field: str) -> int | None:
    known = state.heap.get(channel, field) if isinstance(channel, Address) else NOTHING
    number = constant_of(known) if known else None
    return number if isinstance(number, int) else None
