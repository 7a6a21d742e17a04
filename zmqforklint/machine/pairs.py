"""Pairs of keys and values, of which a dict is filled: ``dict(pairs, a=b)``, ``held.update(zip(names, made))``."""

from __future__ import annotations

from zmqforklint.machine import containers, contents, mappings
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.unpacking import listed
from zmqforklint.machine.values import NOTHING, UNKNOWN, Row, Spot, Value, constant, one, only


def fill(m: Machine, state: State, filled: Address, arguments: Arguments, spot: Spot, act: Activation) -> list[State]:
    """Puts into a dict what a mapping or an iterable of pairs gives, then what the keywords say."""
    states: list[State] = []
    given = mappings.flat(m, state, arguments.get("", 0) or NOTHING, spot, act)
    for after, source in listed(m, state, given, spot, act):
        if source:
            _add(after, filled, source)
        for name, value in arguments.keywords.items():
            containers.set_item(after, filled, constant(name), value)
        states.append(after)
    return states


def as_dict(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> list[tuple[State, Address]]:
    """A new dict of these."""
    made = containers.make_empty(m, state, act, "dict", spot)
    return [(after, made) for after in fill(m, state, made, arguments, spot, act)]


def _add(state: State, filled: Address, source: Value) -> None:
    atom = only(source)
    if not isinstance(atom, Address | Row) or (isinstance(atom, Address) and atom.kind not in ("list", "tuple", "set")):
        containers.update(state, filled, source)
        return
    rows = contents.known_elements(state, atom)
    for row in rows if rows is not None else [one(atom) for atom in contents.any_element(state, source)]:
        pair = contents.known_elements(state, only(row))
        if pair is None or len(pair) != 2:
            state.heap.add(filled, contents.REST, UNKNOWN)
        elif rows is None:
            containers.set_perhaps(state, filled, pair[0], pair[1])
        else:
            containers.set_item(state, filled, pair[0], pair[1])
