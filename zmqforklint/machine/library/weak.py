"""What is held by weak references alone: it is gone at the next fork, and no child finds it there."""

from __future__ import annotations

from collections.abc import Iterable

from zmqforklint.machine import containers, contents
from zmqforklint.machine.classes import class_of, find_in_class, mro
from zmqforklint.machine.hashing import Equal
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.reach import held_by
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, Atom, Bound, External, Row, Value

RESULT = "result"
"""The field of a weak reference that holds what calling it gives."""

_LASTING = ("__enter__", "__aenter__", "__del__")
"""A ``with`` statement holds its object without a name, and what is finalised does more than to go."""

_PASSIVE = frozenset({*contents.KINDS, "instance"})
"""What holds other objects only as long as it is held itself."""


def sweep(m: Machine, state: State) -> None:
    """Forgets what nothing but weak references holds."""
    holders = [address for address in m.weak if address in state.heap]
    if not holders:
        return
    held = _Held(m, state)
    for holder in sorted(holders, key=lambda each: each.index):
        if holder.kind in contents.KINDS:
            _sweep_container(state, holder, held, m.weak[holder])
        else:
            found = state.heap.get(holder, RESULT) - ABSENT
            kept = frozenset(atom for atom in found if held.lasts(atom))
            state.heap.set(holder, RESULT, kept if len(kept) == len(found) else kept | NONE)


def _sweep_container(state: State, holder: Address, held: _Held, weak: str) -> None:
    record = state.heap.record(holder)
    variants = record.variants if record is not None else []
    kept = [_kept(variant, held, weak) for variant in variants]
    if kept == variants:
        return
    state.heap.put_variants(holder, kept)
    elements = contents.indexed(state, holder)
    if holder.kind == "set" and elements is not None:
        containers.rearrange(state, holder, elements)


def _kept(variant: Variant, held: _Held, weak: str) -> Variant:
    if weak == "keys":
        return {key: value for key, value in variant.items() if held.lasts(key)}
    result: Variant = {}
    for key, value in variant.items():
        left: Value = frozenset(atom for atom in value if held.lasts(atom))
        if left - ABSENT:
            result[key] = left if len(left) == len(value) else left | ABSENT
    return result


class _Held:
    """What holds what in one state."""

    def __init__(self, m: Machine, state: State) -> None:
        self._m = m
        self._state = state
        self._holders: dict[Address, list[Address]] = {}
        self._known: dict[Address, bool] = {}
        for address in state.heap.addresses():
            weak = m.weak.get(address)
            held = [
                *(held_by(state, address, notes=True) if weak != "values" else ()),
                *(_in_keys(state, address) if weak != "keys" else ()),
                *_in_payload(address),
            ]
            for found in held:
                self._holders.setdefault(found, []).append(address)

    def lasts(self, atom: object) -> bool:
        """Whether the object may be held by something else. One in a circle is, for a while."""
        if isinstance(atom, Bound):
            return self.lasts(atom.receiver)
        if isinstance(atom, Equal):
            return self.lasts(atom.instance)
        if not isinstance(atom, Address) or not self._may_go(atom):
            return True
        if atom not in self._known:
            self._known[atom] = True
            self._known[atom] = any(map(self.lasts, self._holders.get(atom, ())))
        return self._known[atom]

    def _may_go(self, address: Address) -> bool:
        if address.kind not in _PASSIVE:
            return False
        if address.kind != "instance" or self._m.is_zmq(address):
            return True
        return all(map(_is_plain, mro(class_of(address)))) and not any(
            find_in_class(self._state, address, name) for name in _LASTING
        )


def _is_plain(cls: Atom) -> bool:
    """Whether it is a class of the program: of a library's objects it is not known who else holds them."""
    return isinstance(cls, Address) or (isinstance(cls, External) and cls.name == "builtins.object")


def _in_keys(state: State, address: Address) -> Iterable[Address]:
    """The objects that are a container's keys."""
    for key in state.heap.keys(address):
        for part in key.parts if isinstance(key, Row) else (key,):
            if isinstance(part, Address):
                yield part
        if isinstance(key, Equal):
            yield key.instance


def _in_payload(address: Address) -> Iterable[Address]:
    """What a callback is going to be given."""
    if not isinstance(address.payload, Arguments):
        return ()
    return [atom for value in address.payload.all() for atom in value if isinstance(atom, Address)]
