"""The methods of ``collections.ChainMap``: they read from all its maps, and write to the first."""

from __future__ import annotations

from zmqforklint.machine import chains, containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import collections_
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import each_atom
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    NONE,
    NOTHING,
    UNKNOWN,
    Atom,
    Spot,
    join_values,
    one,
)


def _chain_map(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    maps = [*arguments.positional, *([arguments.rest] if arguments.rest is not None else [])]
    empty = one(containers.make_empty(m, state, act, "dict", spot, "first"))
    return chains.make(m, state, maps or [empty], spot, act)


def _new_child(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    assert isinstance(receiver, Address)
    given = arguments.get("m", 0) or one(containers.make_empty(m, state, act, "dict", spot, "first"))
    return chains.make(m, state, [given, *chains.maps_of(state, receiver)], spot, act)


def _get(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    assert isinstance(receiver, Address)
    found = chains.look_up(state, receiver, arguments.get("key", 0) or UNKNOWN)
    default = (arguments.get("default", 1) or NONE) if ABSENT_ATOM in found else NOTHING
    return [(state, join_values(found - ABSENT, default))]


def _from_all(name: str) -> MethodHandler:
    """A method that reads."""

    def read(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        assert isinstance(receiver, Address)
        whole = chains.merged(m, state, receiver, spot, act)
        return collections_.METHODS["dict", name](m, state, whole, arguments, spot, act)

    return read


def _on_first(name: str) -> MethodHandler:
    """A method that writes."""

    def write(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        assert isinstance(receiver, Address)

        def on(state: State, atom: Atom) -> Results:
            if not isinstance(atom, Address) or atom.kind != "dict":
                return [(state, UNKNOWN)]
            return collections_.METHODS["dict", name](m, state, atom, arguments, spot, act)

        return each_atom(state, chains.maps_of(state, receiver)[0], act, on)

    return write


FUNCTIONS: dict[str, Handler] = {"collections.ChainMap": _chain_map}

METHODS: dict[tuple[str, str], MethodHandler] = {
    (chains.CHAIN, "get"): _get,
    (chains.CHAIN, "new_child"): _new_child,
    **{(chains.CHAIN, name): _from_all(name) for name in ("values", "items", "keys")},
    **{(chains.CHAIN, name): _on_first(name) for name in ("clear", "pop", "popitem", "setdefault", "update")},
}
