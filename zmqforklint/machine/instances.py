"""Whether a value is of a type, as ``isinstance`` and class patterns ask."""

from __future__ import annotations

import builtins
from collections import deque
from collections.abc import Iterator, Sequence

from zmqforklint.machine import contents
from zmqforklint.machine.classes import class_of, find_in_order, is_open, mro
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import UNKNOWN_ATOM, Atom, Constant, External, Value


def is_of(m: Machine, state: State, atom: Atom, types: Value) -> bool | None:
    """Whether the atom is of one of the types, which may be tuples of types."""
    verdict: bool | None = False
    for wanted in types:
        known = contents.known_elements(state, wanted)
        for candidate in [wanted] if known is None else [each for value in known for each in value]:
            found = _is_one(m, state, atom, candidate)
            if found:
                return True
            verdict = None if found is None else verdict
    return verdict


def _is_one(m: Machine, state: State, atom: Atom, candidate: Atom) -> bool | None:
    if candidate is UNKNOWN_ATOM:
        return None
    kinds = plain_types(atom)
    if kinds:
        return _is_plain(kinds, candidate)
    if not isinstance(atom, Address) or atom.kind != "instance":
        return None
    order = mro(class_of(atom))
    if candidate in order or any(m.same_model(candidate, base) for base in order):
        return True
    if isinstance(candidate, Address) and _PROTOCOL in mro(candidate):
        return _has_all(state, order, candidate)
    if not isinstance(candidate, External) or not is_open(m, class_of(atom)):
        return False
    return False if _are_strangers(m, order, candidate) else None


_PROTOCOL = External("typing.Protocol")


def _has_all(state: State, order: Sequence[Atom], protocol: Address) -> bool | None:
    """Whether the classes have the methods that a protocol names; attributes of instances are not looked at."""
    names = [name for name in state.heap.keys(protocol) if isinstance(name, str) and not name.startswith(("_", "<"))]
    return True if names and all(find_in_order(state, order, name) for name in names) else None


def _are_strangers(m: Machine, order: Sequence[Atom], candidate: External) -> bool:
    """Whether all classes are known, and the candidate is of another kind than each of them, or a builtin type."""
    kinds = [_model_kind(m, base) for base in order if isinstance(base, External) and base.name != "builtins.object"]
    if None in kinds or not all(isinstance(base, Address | External) for base in order):
        return False
    return _builtin(candidate) not in (None, object) or _model_kind(m, candidate) not in (None, *kinds)


def _model_kind(m: Machine, base: External) -> str | None:
    model = m.knowledge.find(base.name)
    return model.kind if model is not None else None


def plain_types(atom: Atom) -> tuple[type, ...]:
    """The types of which a constant or container may be one; none for anything else."""
    if isinstance(atom, Constant):
        return (type(atom.value),)
    return _CONTAINERS.get(atom.kind, ()) if isinstance(atom, Address) else ()


_ROWS = (list, tuple, set, frozenset, deque, Iterator)

_CONTAINERS: dict[str, tuple[type, ...]] = {"dict": (dict,), "tuple": (tuple,), "set": (set, frozenset), "list": _ROWS}
"""What each kind of container may be: a list stands for whatever else has elements, one after the other."""


def _is_plain(kinds: Sequence[type], candidate: Atom) -> bool | None:
    """Whether something of one of these types is of the candidate type."""
    if not isinstance(candidate, External):
        return False
    wanted = _builtin(candidate)
    if wanted is None:
        return False if type(None) in kinds else None
    verdicts = {issubclass(kind, wanted) for kind in kinds}
    return verdicts.pop() if len(verdicts) == 1 else None


def _builtin(candidate: External) -> type | None:
    found = getattr(builtins, candidate.name.removeprefix("builtins."), None)
    return found if isinstance(found, type) else None
