"""Lookups in what nobody knows: what is asked for may be missing, where a handler waits for that.

Elsewhere nothing is made of it, for it would lead out of nearly every function.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from zmqforklint.form.expressions import Attribute, Display, Expression, Name
from zmqforklint.form.statements import Handler
from zmqforklint.form.walking import walk
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import External, one
from zmqforklint.machine.ways import DOUBTFUL, SURE, Way

MISSING = External("<missing>")
"""What a lookup raises: one of these exceptions, nobody knows which."""

EXCEPTIONS = frozenset(
    {"KeyError", "IndexError", "LookupError", "AttributeError", "StopIteration", "StopAsyncIteration"}
)


@contextmanager
def expected(m: Machine, handlers: Sequence[Handler]) -> Iterator[None]:
    """Inside the block lookups may fail, if one of the handlers is for that."""
    waits = any(handler.type is not None and names_one(handler.type, EXCEPTIONS) for handler in handlers)
    m.expecting += waits
    try:
        yield
    finally:
        m.expecting -= waits


def names_one(types: Expression, names: frozenset[str]) -> bool:
    """Whether what a handler is for is spelled with one of these names."""
    return any(_last_name(part) in names for part in walk(types))


def names_only(types: Expression, names: frozenset[str]) -> bool:
    """Whether what a handler is for is spelled with these names, and nothing else."""
    kinds = types.items if isinstance(types, Display) else [types]
    return all(_last_name(each) in names for each in kinds)


def _last_name(part: object) -> str | None:
    return part.id if isinstance(part, Name) else part.attr if isinstance(part, Attribute) else None


def may_fail(m: Machine, state: State, act: Activation, doubt: Way = DOUBTFUL) -> None:
    """Something is looked up here of which nobody knows whether it is there."""
    if m.expecting:
        act.raised.append((missed(state, doubt), one(MISSING)))


def missed(state: State, doubt: Way = DOUBTFUL) -> State:
    """The state where something is missing that may as well be there."""
    found = state.copy()
    found.doubt |= doubt
    return found


def will_fail(m: Machine, state: State, act: Activation) -> None:
    """Something is taken here that will be used up some time."""
    may_fail(m, state, act, SURE)
