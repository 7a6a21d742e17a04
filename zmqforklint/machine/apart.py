"""Variables that may hold one of several objects, told apart by what a test looks at.

After ``if skill.is_remote:`` the variable holds just those objects of which that is true, and after
``if role == "worker":`` just that one of the texts that it may hold.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from zmqforklint.form.expressions import Attribute, Expression, Name
from zmqforklint.machine import names
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import class_of
from zmqforklint.machine.heap import Address, Key
from zmqforklint.machine.own_fields import Place, plain_place
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, Atom, Constant, Pid, Value, is_discriminating, one, only

GROUPS = 4
"""Where a test would tell apart more objects than these, it does not."""


def by_attribute(name: Name, attr: str, state: State, act: Activation) -> list[State]:
    """Tell apart the objects whose plain attribute has decisively different values."""

    def look(atom: Address) -> Hashable:
        place = plain_place(state, atom, attr)
        value = state.heap.get(*place) if place is not None else ABSENT
        return value if place is not None and all(map(is_discriminating, value)) else None

    return _apart(name, state, act, look)


def by_class(name: Name, state: State, act: Activation) -> list[State]:
    """Tell apart the instances of different classes."""
    return _apart(name, state, act, lambda atom: class_of(atom) if atom.kind == "instance" else None)


def _apart(name: Name, state: State, act: Activation, look: Callable[[Address], Hashable]) -> list[State]:
    address, key = names.home(name, state, act)
    value = state.heap.get(address, key)
    if len(value) < 2 or not all(isinstance(atom, Address) for atom in value):
        return [state]
    groups: dict[Hashable, set[Atom]] = {}
    for atom in in_order(value):
        groups.setdefault(look(atom) if isinstance(atom, Address) else None, set()).add(atom)
    if None in groups or not 1 < len(groups) <= GROUPS:
        return [state]
    pieces: list[State] = []
    for members in groups.values():
        piece = state.copy()
        piece.heap.set(address, key, frozenset(members))
        pieces.append(piece)
    return pieces


def by_verdict(
    expr: Expression, value: Value, state: State, act: Activation, judge: Callable[[Atom], bool | None]
) -> list[tuple[State, bool | None]]:
    """Tell apart the constants that the place may hold by whether a test holds of them; nothing where it cannot."""
    if len(value) < 2 or not all(isinstance(atom, Constant) for atom in value):
        return []
    place = _place_of(expr, state, act)
    if place is None or state.heap.get(*place) != value:
        return []
    groups: dict[bool | None, set[Atom]] = {}
    for atom in value:
        groups.setdefault(judge(atom), set()).add(atom)
    if groups.keys() != {True, False}:
        return []
    return [(with_part(state, *place, frozenset(groups[verdict])), verdict) for verdict in (True, False)]


def by_constant(expr: Expression, state: State, act: Activation) -> list[State]:
    """Tell apart the few constants that the place may hold."""
    place = _place_of(expr, state, act)
    value = state.heap.get(*place) if place is not None else ABSENT
    if place is None or not 1 < len(value) <= GROUPS or not all(isinstance(atom, Constant) for atom in value):
        return [state]
    return [with_part(state, *place, one(atom)) for atom in in_order(value)]


def _place_of(expr: Expression, state: State, act: Activation) -> Place | None:
    """Where the expression is kept, if it is a variable or a plain attribute of a single object."""
    if isinstance(expr, Name):
        return names.home(expr, state, act)
    if not isinstance(expr, Attribute):
        return None
    place = _place_of(expr.value, state, act)
    base = only(state.heap.get(*place)) if place is not None else None
    return plain_place(state, base, expr.attr) if isinstance(base, Address) else None


def with_part(state: State, address: Address, key: Key, part: Value) -> State:
    """A copy of the state in which the field holds just this part, and the others what goes with it."""
    piece = state.copy()
    record = state.heap.record(address)
    held = [(variant, variant.get(key, ABSENT) & part) for variant in record.variants] if record is not None else []
    piece.heap.put_variants(address, [{**variant, key: value} for variant, value in held if value])
    return piece


def split(state: State, address: Address, key: Key, keep_absent: bool = True) -> Results:
    """The state in as many copies as the field has decisively different contents, each holding one of them."""
    record = state.heap.record(address)
    if record is None:
        return [(state, ABSENT)]
    value = frozenset[Atom]().union(*(variant.get(key, ABSENT) for variant in record.variants))
    pieces = parts(value if keep_absent else value - ABSENT)
    if len(pieces) == 1:
        return [(state, pieces[0])]
    results: Results = []
    for part in pieces:
        piece = with_part(state, address, key, part)
        if part == ABSENT:
            piece.heap.delete(address, key)
        results.append((piece, part))
    return results


def parts(value: Value) -> list[Value]:
    """A value cut into the atoms that decide and the rest."""
    if len(value) < 2:
        return [value]
    deciding = [atom for atom in value if is_discriminating(atom)]
    if not deciding:
        return [value]
    rest = value.difference(deciding)
    deciding.sort(key=lambda atom: (isinstance(atom, Pid), repr(getattr(atom, "value", ""))))
    return [*map(one, deciding), *([rest] if rest else [])]
