"""What is taken of an iterable: by ``a, b = iterable``, ``f(*iterable)``, ``[*iterable]``, ``map(f, iterable)``."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.enumerations import is_enumeration
from zmqforklint.machine.heap import Address
from zmqforklint.machine.lazily import is_run
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.sentinels import CALLS
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import Atom, Spot, Value, one, only


class Taken(NamedTuple):
    """What is made of one element: empty where it is left out; the last one, where no more are asked for."""

    state: State
    value: Value
    goes_on: bool = True


Take = Callable[[State, Value], list[Taken]]


def listed(m: Machine, state: State, value: Value, spot: Spot, act: Activation, extra: object = None) -> Results:
    """Give what is unpacked: a container as it is, all that an iterator gives as a list.

    ``extra`` tells apart what is listed at one place.
    """
    if not any(map(_is_run, value)):
        return [(state, value)]
    made = containers.make_empty(m, state, act, "list", spot, extra)

    def add(state: State, element: Value) -> list[State]:
        containers.append(state, made, element, distinct=act.counts)
        return [state]

    return [(after, one(made)) for after in m.iterate(m, state, value, spot, act, add)]


def drawn(m: Machine, state: State, value: Value, spot: Spot, act: Activation, extra: object = None) -> Results:
    """What a lazy function draws: as ``listed``, but of an iterator without end what it gives by any time."""
    if not any(map(_is_run, value)):
        return [(state, value)]
    made = containers.make_empty(m, state, act, "list", spot, extra)
    return collect(m, state, value, made, lambda state, element: [Taken(state, element)], spot, act)


def collect(m: Machine, state: State, source: Value, made: Address, take: Take, spot: Spot, act: Activation) -> Results:
    """Puts what is made of each element into a list; of a source without end, what it gives by any time."""
    between: list[State] = []
    ended: list[State] = []
    may_be_endless = any(map(_is_run, source))

    def visit(state: State, element: Value) -> list[State]:
        going: list[State] = []
        for after, value, goes_on in take(state, element):
            if value:
                containers.append(after, made, value, distinct=act.counts)
            (going if goes_on else ended).append(after)
        if may_be_endless:
            between.extend(after.copy() for after in going)
        return going

    ended.extend(m.iterate(m, state, source, spot, act, visit))
    ending = {after.process for after in ended}
    ended.extend(after for after in between if after.process not in ending)
    return [(after, one(made)) for after in gather(ended, act.frame)]


def spread(state: State, row: Value) -> Arguments:
    """The arguments of ``function(*row)``."""
    known = contents.known_elements(state, only(row))
    return Arguments(known, {}) if known is not None else Arguments([], {}, contents.any_element(state, row))


def _is_run(atom: Atom) -> bool:
    """Whether code has to run before it is known what an iterable gives."""
    if not isinstance(atom, Address):
        return False
    return is_run(atom) or atom.kind in ("instance", CALLS) or (atom.kind == "class" and is_enumeration(atom))


def columns(state: State, value: Value) -> list[Value] | None:
    """What stands at each place of a container, or of one of several that are equally long; None if that is unknown."""
    rows = [contents.known_elements(state, atom) for atom in value]
    known = [row for row in rows if row is not None]
    if len(known) < len(rows) or len({len(row) for row in known}) != 1:
        return None
    return [frozenset().union(*column) for column in zip(*known, strict=True)]
