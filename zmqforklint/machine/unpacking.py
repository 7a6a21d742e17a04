"""What an unpacking takes: ``a, b = iterable``, ``f(*iterable)``, ``[*iterable]``."""

from __future__ import annotations

from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.enumerations import is_enumeration
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Atom, Spot, Value, one


def listed(m: Machine, state: State, value: Value, spot: Spot, act: Activation, extra: object = None) -> Results:
    """Give what is unpacked: a container as it is, all that an iterator gives as a list.

    ``extra`` tells apart what is listed at one place.
    """
    if not any(map(_is_run, value)):
        return [(state, value)]
    made = containers.make_empty(m, state, act, "list", spot, extra)

    def add(state: State, element: Value) -> list[State]:
        containers.append(state, made, element)
        return [state]

    return [(after, one(made)) for after in m.iterate(m, state, value, spot, act, add)]


def _is_run(atom: Atom) -> bool:
    """Whether code has to run before it is known what an iterable gives."""
    if not isinstance(atom, Address):
        return False
    return atom.kind in ("generator", "generator expression", "instance") or (
        atom.kind == "class" and is_enumeration(atom)
    )


def columns(state: State, value: Value) -> list[Value] | None:
    """What stands at each place of a container, or of one of several that are equally long; None if that is unknown."""
    rows = [containers.known_elements(state, atom) for atom in value]
    known = [row for row in rows if row is not None]
    if len(known) < len(rows) or len({len(row) for row in known}) != 1:
        return None
    return [frozenset().union(*column) for column in zip(*known, strict=True)]
