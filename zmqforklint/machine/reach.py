"""What a process can get at: from the globals of its modules or from its variables, and from there on."""

from __future__ import annotations

from zmqforklint.machine.heap import Address
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Atom, Bound, Method

GLOBALS = frozenset({"module", "class", "world"})
VARIABLES = GLOBALS | {"frame"}


def reaches(state: State, wanted: Address, roots: frozenset[str] = GLOBALS) -> bool:
    """Whether the object can be reached from a record of one of these kinds."""
    pending = [address for address in state.heap.addresses() if address.kind in roots]
    seen: set[Address] = set(pending)
    while pending:
        for found in held_by(state, pending.pop()):
            if found is wanted:
                return True
            if found not in seen:
                seen.add(found)
                pending.append(found)
    return False


def within(state: State, address: Address) -> set[Address]:
    """What can be reached from this object."""
    pending = [address]
    seen: set[Address] = set()
    while pending:
        found = [each for each in held_by(state, pending.pop()) if each not in seen]
        seen.update(found)
        pending.extend(found)
    return seen


def held_by(state: State, address: Address, notes: bool = False) -> list[Address]:
    """What the object refers to, in its notes as well if that is asked for."""
    record = state.heap.record(address)
    if record is None:
        return []
    # Fields in angle brackets are the machine's own notes, no way for a program.
    values = (
        value
        for variant in record.variants
        for key, value in variant.items()
        if notes or not (isinstance(key, str) and key.startswith("<"))
    )
    return [found for value in values for atom in value for found in _addresses(atom)]


def _addresses(atom: Atom) -> list[Address]:
    if isinstance(atom, Bound):
        return [*_addresses(atom.function), *_addresses(atom.receiver)]
    if isinstance(atom, Method):
        return _addresses(atom.receiver)
    return [atom] if isinstance(atom, Address) else []
