"""What is held by weak references alone: it is gone at the next fork, and no child finds it there."""

from __future__ import annotations

from collections.abc import Iterable

from zmqforklint.machine import containers
from zmqforklint.machine.classes import class_of, find_in_class, mro
from zmqforklint.machine.hashing import Equal
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.reach import held_by
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, Atom, Bound, External, Value

RESULT = "result"
"""The field of a weak reference that holds what calling it gives."""

_LASTING = ("__enter__", "__aenter__", "__del__")
"""A ``with`` statement holds its object without a name, and what is finalised does more than to go."""

_PASSIVE = frozenset({*containers.KINDS, "instance"})
"""What holds other objects only as long as it is held itself."""


def sweep(m: Machine, state: State) -> None:
    """Forgets what nothing but weak references holds."""
    holders = [address for address in m.weak if address in state.heap]
    if not holders:
        return
    held = _Held(m, state)
    for holder in sorted(holders, key=lambda each: each.index):
        if holder.kind in containers.KINDS:
            _sweep_container(state, holder, held)
        else:
            found = state.heap.get(holder, RESULT) - ABSENT
            kept = frozenset(atom for atom in found if held.lasts(atom))
            state.heap.set(holder, RESULT, kept if len(kept) == len(found) else kept | NONE)


def _sweep_container(state: State, holder: Address, held: _Held) -> None:
    record = state.heap.record(holder)
    for variant in record.variants if record is not None else ():
        if any(not held.lasts(atom) for key, value in variant.items() for atom in (key, *value)):
            break
    else:
        return
    kept = [_kept(variant, held) for variant in (record.variants if record is not None else ())]
    state.heap.put_variants(holder, kept)
    elements = containers.indexed(state, holder)
    if holder.kind == "set" and elements is not None:
        containers.rearrange(state, holder, elements)


def _kept(variant: Variant, held: _Held) -> Variant:
    result: Variant = {}
    for key, value in variant.items():
        left: Value = frozenset(atom for atom in value if held.lasts(atom))
        if held.lasts(key) and left - ABSENT:
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
            if address not in m.weak:
                for found in (*held_by(state, address, notes=True), *_in_payload(address)):
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


def _in_payload(address: Address) -> Iterable[Address]:
    """What a callback is going to be given."""
    if not isinstance(address.payload, Arguments):
        return ()
    return [atom for value in address.payload.all() for atom in value if isinstance(atom, Address)]
