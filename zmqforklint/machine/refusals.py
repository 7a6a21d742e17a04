"""Sending and receiving that fails, where a handler waits for that.

What else a library raises may come from anywhere, so that a handler starts from before any statement; of these
operations it is known where they fail: what the statement did before, as to make the socket, is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from zmqforklint.form.statements import Handler
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.lookups import missed, names_one
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Atom, External, one

REFUSED = External("<refused>")
"""What an operation raises."""

_NAMES = frozenset({"Again", "ZMQError", "ZMQBaseError"})
_ANY = frozenset({"Exception", "BaseException"})


@contextmanager
def expected(m: Machine, handlers: Sequence[Handler]) -> Iterator[None]:
    """Inside the block operations may fail, if one of the handlers is for that."""
    waits = any(handler.type is None or names_one(handler.type, _NAMES | _ANY) for handler in handlers)
    m.refusing += waits
    try:
        yield
    finally:
        m.refusing -= waits


def may_fail(m: Machine, state: State, act: Activation) -> None:
    """An operation is asked for here."""
    if m.refusing:
        act.raised.append((missed(state), one(REFUSED)))


def is_one_of(raised: Results) -> bool:
    """Whether an operation has raised one of these."""
    return any(REFUSED in exception for _, exception in raised)


def is_for_them(caught: Atom) -> bool:
    """Whether a handler of this type is for nothing else."""
    return isinstance(caught, External) and caught.name.startswith("zmq.") and caught.name.rpartition(".")[2] in _NAMES


def catches(caught: Atom) -> bool | None:
    """Whether a handler of this type catches what an operation raises."""
    if not isinstance(caught, External):
        return False
    name = caught.name.removeprefix("builtins.")
    return is_for_them(caught) or name in _ANY or (None if name.startswith("zmq.") else False)
