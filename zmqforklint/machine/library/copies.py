"""``copy.copy`` and ``copy.deepcopy``, and what is made of copies: ``dataclasses.asdict`` and ``astuple``."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.machine import contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, class_of, find_in_class
from zmqforklint.machine.heap import Address, Variant, merge_variants
from zmqforklint.machine.library.data_classes import fields_of, value_of
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.reach import held_by
from zmqforklint.machine.results import each_atom, in_order, in_turn
from zmqforklint.machine.state import State
from zmqforklint.machine.values import NONE, UNKNOWN, Atom, Constant, Spot, Value, one

_COPIED = frozenset({"instance", *contents.KINDS})


def _copying(hook: str, is_deep: bool) -> Handler:
    """A function that copies its argument, by the method of this name where its class has one."""

    def copy(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        def copied(state: State, atom: Atom) -> Results:
            hooked = _hooked(state, atom, hook, is_deep)
            packed = Arguments([UNKNOWN] if is_deep else [], {})
            rows = in_turn(state, hooked, lambda before, each: call_method(m, before, each, hook, spot, act, packed))
            return [
                (after, _copy(m, after, atom, is_deep, spot, act, dict(zip(hooked, made, strict=True))))
                for after, made in rows
            ]

        return each_atom(state, arguments.get("x", 0) or NONE, act, copied)

    return copy


def _hooked(state: State, atom: Atom, hook: str, is_deep: bool) -> list[Address]:
    """The objects that are copied by a method of their own, in the order in which they are come to."""
    found: list[Address] = []
    pending = [atom] if isinstance(atom, Address) else []
    seen = set(pending)
    while pending:
        each = pending.pop()
        if each.kind == "instance" and find_in_class(state, each, hook) is not None:
            found.append(each)
        elif is_deep and each.kind in _COPIED:
            held = [inner for inner in held_by(state, each) if inner not in seen]
            seen.update(held)
            pending.extend(reversed(held))
    return found


def _copy(
    m: Machine, state: State, atom: Atom, is_deep: bool, spot: Spot, act: Activation, twins: dict[Address, Value]
) -> Value:
    """A copy of a container or of an object of the program; whatever else, a library's object say, is as it is."""
    if isinstance(atom, Address) and atom in twins:
        return twins[atom]
    if not isinstance(atom, Address) or atom.kind not in _COPIED or atom not in state.heap or atom in m.library_class:
        return one(atom)
    record = state.heap.record(atom)
    assert record is not None
    twin, kept = _twin(m, state, atom, atom.kind, spot, act, atom.payload)
    twins[atom] = one(twin)
    if not is_deep:
        state.heap.put_variants(twin, merge_variants([*kept, *record.variants]))
        return one(twin)

    def deeply(value: Value) -> Value:
        return frozenset().union(*(_copy(m, state, each, is_deep, spot, act, twins) for each in in_order(value)))

    variants = [{key: deeply(value) for key, value in variant.items()} for variant in record.variants]
    state.heap.put_variants(twin, merge_variants([*kept, *variants]))
    return one(twin)


def _twin(
    m: Machine, state: State, atom: Address, kind: str, spot: Spot, act: Activation, payload: object = None
) -> tuple[Address, Sequence[Variant]]:
    """The copy, still empty, and what it may hold besides.

    What is copied again where it was made, as when copies are merged by recursion, becomes one with what it was
    copied from: else each copy would have one of its own there, without end.
    """
    original = _copied_there(m, atom, spot)
    key = ("copy", original)
    present = state.heap.record(m.address(state, act, kind, spot, key, payload)) if original is not atom else None
    twin = m.allocate(state, act, kind, spot, {}, key, payload)
    m.copied[twin] = (spot, original)
    return twin, present.variants if present is not None else ()


def _copied_there(m: Machine, atom: Address, spot: Spot) -> Address:
    """What the object is a copy of, or a copy of a copy, that was made at this place; else the object itself."""
    each = atom
    while each in m.copied:
        place, each = m.copied[each]
        if place == spot:
            return each
    return atom


def _flattening(kind: str) -> Handler:
    """``dataclasses.asdict`` and ``astuple``: deep copies, with dicts or tuples in the place of data classes."""
    deep = _copying("__deepcopy__", is_deep=True)

    def flatten(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        copied = deep(m, state, Arguments([arguments.get("obj", 0) or UNKNOWN], {}), spot, act)
        return [(after, _flat(m, after, value, kind, spot, act, {})) for after, value in copied]

    return flatten


def _flat(
    m: Machine, state: State, value: Value, kind: str, spot: Spot, act: Activation, made: dict[Atom, Address]
) -> Value:
    """The value with what is made of its data classes, and with such values in its containers."""

    def within(atom: Atom) -> Atom:
        fields = fields_of(state, class_of(atom)) if isinstance(atom, Address) and atom.kind == "instance" else {}
        if not isinstance(atom, Address) or not (fields or atom.kind in contents.KINDS):
            return atom
        if atom not in made:
            is_dict = kind == "dict"
            rows: list[Variant] = [
                {Constant(name if is_dict else place): value_of(state, atom, name) for place, name in enumerate(fields)}
            ]
            record = state.heap.record(atom)
            variants = rows if fields or record is None else record.variants
            made[atom], kept = _twin(m, state, atom, kind if fields else atom.kind, spot, act)
            copies = [{key: flat(held) for key, held in each.items()} for each in variants]
            state.heap.put_variants(made[atom], merge_variants([*kept, *copies]))
        return made[atom]

    def flat(held: Value) -> Value:
        return frozenset(map(within, held))

    return flat(value)


def of(m: Machine, state: State, atom: Atom, is_deep: bool, spot: Spot, act: Activation) -> Results:
    """A copy of the object."""
    name = "copy.deepcopy" if is_deep else "copy.copy"
    return FUNCTIONS[name](m, state, Arguments([one(atom)], {}), spot, act)


FUNCTIONS: dict[str, Handler] = {
    "copy.copy": _copying("__copy__", is_deep=False),
    "copy.deepcopy": _copying("__deepcopy__", is_deep=True),
    "dataclasses.asdict": _flattening("dict"),
    "dataclasses.astuple": _flattening("tuple"),
}
