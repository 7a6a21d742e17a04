"""Calls of libraries that fail, where a handler waits for that.

What a statement did before such a call, as to make the socket, is done when the handler begins. Elsewhere nothing is
made of it, for it would lead out of nearly every function.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext

from zmqforklint.form.statements import Handler
from zmqforklint.machine import lookups
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Atom, External, one

REFUSED = External("<refused>")
"""What sending and receiving raise."""

FAILED = External("<failed>")
"""What a call raises of which nothing is known."""

_FAILURES = frozenset({REFUSED, FAILED})

_BY_SOCKETS = frozenset({"Again", "ZMQError", "ZMQBaseError"})
_ANY = frozenset({"Exception", "BaseException"})

RAISED_WHERE_KNOWN = lookups.EXCEPTIONS | {
    *(lookups.MISSING.name, "NameError", "UnboundLocalError", "ImportError", "ModuleNotFoundError"),
    *("SystemExit", "GeneratorExit", "AssertionError", "NotImplementedError"),
}
"""Exceptions that the machine raises itself where they happen; handlers of these start from nothing else."""


@contextmanager
def expected(m: Machine, handlers: Sequence[Handler], state: State) -> Iterator[None]:
    """Inside the block calls of libraries may fail in this process, if one of the handlers is for that."""
    waits = any(
        handler.type is None or not lookups.names_only(handler.type, RAISED_WHERE_KNOWN) for handler in handlers
    )
    with watched(m, state) if waits else nullcontext():
        yield


@contextmanager
def watched(m: Machine, state: State) -> Iterator[None]:
    """Inside the block calls of libraries may fail in this process."""
    m.failing.append(state.process)
    try:
        yield
    finally:
        m.failing.pop()


@contextmanager
def elsewhere(m: Machine) -> Iterator[None]:
    """What is executed inside the block runs in a thread of its own, where no handler waits yet."""
    outer, m.failing = m.failing, []
    try:
        yield
    finally:
        m.failing = outer


def is_awaited(m: Machine, state: State) -> bool:
    """Whether a handler of this very process waits for what a library raises."""
    return bool(m.failing) and m.failing[-1] is state.process


def may_fail(m: Machine, state: State, act: Activation, failure: Atom) -> None:
    """A library is asked for something here."""
    if is_awaited(m, state):
        act.raised.append((lookups.missed(state), one(failure)))


def is_one(exception: frozenset[Atom]) -> bool:
    """Whether it is what a library may have raised."""
    return not _FAILURES.isdisjoint(exception)


def is_one_of(raised: Results) -> bool:
    """Whether a library may have raised one of these."""
    return any(is_one(exception) for _, exception in raised)


def is_for_sockets(caught: Atom) -> bool:
    """Whether a handler of this type catches what operations on sockets raise, and nothing else."""
    return isinstance(caught, External) and caught.name in _OF_ZMQ


_OF_ZMQ = frozenset(f"zmq.{where}{name}" for where in ("", "error.") for name in _BY_SOCKETS)


def catches(raised: Atom, caught: Atom) -> bool | None:
    """Whether a handler of this type catches what a library raises; None is perhaps."""
    if isinstance(caught, Address):
        return False
    if not isinstance(caught, External):
        return None
    name = caught.name.removeprefix("builtins.")
    if name in _ANY:
        return True
    if name.startswith("zmq."):
        return (is_for_sockets(caught) or None) if raised == REFUSED else False
    return False if name in RAISED_WHERE_KNOWN else None
