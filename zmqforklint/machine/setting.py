"""Setting and deleting attributes, with properties, descriptors and ``__setattr__``."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.machine import unnamed
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.classes import asked_first, call_method, class_of, find_in_class, find_in_order, mro
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import NO_ARGUMENTS, Arguments, Machine
from zmqforklint.machine.own_fields import GIVEN, own_place
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.subscripts import bind
from zmqforklint.machine.values import (
    ABSENT,
    NOTHING,
    Atom,
    Bound,
    External,
    Spot,
    Value,
    constant,
    join_values,
    one,
    only,
)


def set_attribute(
    m: Machine, state: State, atom: Atom, name: str, value: Value, spot: Spot, act: Activation
) -> list[State]:
    """``atom.name = value``."""
    if isinstance(atom, External):
        state.heap.set(m.world, f"{atom.name}.{name}", value)
        return [state]
    if not isinstance(atom, Address) or atom not in state.heap:
        return [state]
    if atom.kind == "instance":
        begun = asked_first(m, state, atom, spot, act)
        if begun is not None:
            return [then for after in begun for then in set_attribute(m, after, atom, name, value, spot, act)]
        order = mro(class_of(atom))
        for hook, arguments in ((name, [value]), ("__setattr__", [constant(name), value])):
            holder = find_in_order(state, order, hook)
            setter = _setter(state, holder, hook, atom) if holder is not None else None
            if setter:
                return [after for after, _ in m.call(m, state, setter, Arguments(arguments, {}), spot, act)]
            descriptor = descriptor_with(state, holder, hook, ("__set__",)) if holder is not None else None
            if descriptor is not None:
                packed = Arguments([one(atom), value], {})
                return [after for after, _ in call_method(m, state, descriptor, "__set__", spot, act, packed)]
        m.set_library(m, state, atom, name, value, spot, act)
        if name == GIVEN:
            unnamed.set_from(state, atom, only(value))
        atom, key = own_place(state, atom, name)
        state.heap.set(atom, key, value)
        return [state]
    state.heap.set(atom, name, value)
    return [state]


def _setter(state: State, holder: Address, name: str, receiver: Address) -> Value:
    """The function that setting the attribute calls, bound; empty when it is plain."""
    if name != "__setattr__":
        return _part_of_property(state, holder, name, "set", receiver)
    hooks = state.heap.get(holder, name)
    return frozenset(bind(found, receiver) for found in hooks if isinstance(found, Address | External))


def _part_of_property(state: State, holder: Address, name: str, part: str, receiver: Address) -> Value:
    return frozenset(
        Bound(function, receiver)
        for found in state.heap.get(holder, name)
        if isinstance(found, Address) and found.kind == "property"
        for function in state.heap.get(found, part) - ABSENT
    )


def descriptor_with(state: State, holder: Address, name: str, methods: Sequence[str]) -> Address | None:
    """What the class holds under the name, if its own class has one of these methods."""
    for found in state.heap.get(holder, name):
        if isinstance(found, Address) and found.kind == "instance":
            order = mro(class_of(found))
            if any(find_in_order(state, order, method) is not None for method in methods):
                return found
    return None


def set_all(
    m: Machine, state: State, target: Value, name: str, value: Value, spot: Spot, act: Activation
) -> list[State]:
    """Sets the attribute on whatever the target may be: surely on a single object, possibly on each of several."""
    if len(target) == 1:
        (atom,) = target
        return set_attribute(m, state, atom, name, value, spot, act)
    for atom in target:
        if isinstance(atom, Address) and atom in state.heap:
            state.heap.set(atom, name, join_values(state.heap.get(atom, name), value))
    return [state]


def set_under_any(state: State, target: Value, names: Value, value: Value) -> None:
    """``setattr(target, name, value)`` where it is not known which name it is."""
    for atom in target:
        if isinstance(atom, Address) and atom.kind in ("instance", "class") and atom in state.heap:
            unnamed.set_under_any(state, atom, names, value)


def delete_attribute(m: Machine, state: State, target: Value, name: str, spot: Spot, act: Activation) -> list[State]:
    """``del target.name``: by a property's deleter, a descriptor or ``__delattr__`` where there is one."""
    states = [state]
    for atom in in_order(target):
        if isinstance(atom, Address) and atom in state.heap:
            states = [after for before in states for after in _delete(m, before, atom, name, spot, act)]
    return states


def _delete(m: Machine, state: State, atom: Address, name: str, spot: Spot, act: Activation) -> list[State]:
    if atom.kind == "instance":
        if find_in_class(state, atom, "__delattr__") is not None:
            packed = Arguments([constant(name)], {})
            return [after for after, _ in call_method(m, state, atom, "__delattr__", spot, act, packed)]
        holder = find_in_class(state, atom, name)
        deleter = _part_of_property(state, holder, name, "delete", atom) if holder is not None else NOTHING
        if deleter:
            return [after for after, _ in m.call(m, state, deleter, NO_ARGUMENTS, spot, act)]
        descriptor = descriptor_with(state, holder, name, ("__delete__",)) if holder is not None else None
        if descriptor is not None:
            packed = Arguments([one(atom)], {})
            return [after for after, _ in call_method(m, state, descriptor, "__delete__", spot, act, packed)]
    state.heap.delete(*own_place(state, atom, name))
    return [state]
