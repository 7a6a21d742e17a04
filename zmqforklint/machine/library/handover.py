"""Zmq objects handed to another process as arguments: inherited under fork, not picklable otherwise."""

from __future__ import annotations

from zmqforklint.machine import contents
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.classes import class_of, find_in_order, mro
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, Atom, Bound, Spot, Value, only

Handed = tuple[Address, Spot, str]
"""A zmq object, the argument that it stands in, and the argument's name."""


def remember(m: Machine, made: Address, arguments: Arguments) -> None:
    """Keeps where the arguments of a process object or partial stand."""
    m.reading.beyond()
    m.observer.arguments[made] = arguments


def raw_objects(m: Machine, state: State, value: Value, spot: Spot, name: str) -> list[Handed]:
    """The raw zmq objects among the elements of an argument list, dict or single argument."""
    found: list[Handed] = []
    for atom in in_order(value):
        if not isinstance(atom, Address):
            continue
        if m.is_zmq(atom):
            found.append((atom, spot, name))
        elif atom.kind in contents.KINDS:
            for element, place in m.observer.elements(state, atom, spot):
                found.extend(raw_objects(m, state, element, place, name))
        elif atom.kind == "partial":
            bound = m.observer.arguments.get(atom)
            if bound is not None:
                found.extend(_in_arguments(m, state, bound, spot, "partial"))
    return found


def _in_arguments(m: Machine, state: State, arguments: Arguments, spot: Spot, name: str) -> list[Handed]:
    found: list[Handed] = []
    for index, value in enumerate(arguments.positional):
        found.extend(raw_objects(m, state, value, arguments.spot("", index) or spot, name))
    for keyword, value in arguments.keywords.items():
        found.extend(raw_objects(m, state, value, arguments.spot(keyword) or spot, name))
    return found


def at_start(m: Machine, state: State, made: Address, way: str, condition: str, spot: Spot, act: Activation) -> bool:
    """A process object starts: its arguments reach the child, or fail to pickle. Tells whether it starts at all."""
    starts = way == "fork" or not _holds(m, state, made, set())
    for option in ("target", "args", "kwargs"):
        value = state.heap.get(made, f"<{option}>") - ABSENT
        where = m.observer.argument_spots.get((made, option), spot)
        found = raw_objects(m, state, value, where, option)
        starts = starts and not (found and way != "fork")
        for handed in found:
            m.observer.handed(m, state, handed, way != "fork", condition, spot, act)
        # Where only some admitted Pythons pickle, a user's object that cannot be pickled is loud there and no hazard
        # elsewhere: not reported.
        if way != "fork" and not found and not condition:
            _unpicklable(m, state, value, where, option, condition, spot, act)
    return starts


def pickled(m: Machine, state: State, value: Value, where: Spot, name: str, spot: Spot, act: Activation) -> bool:
    """A value that is pickled on its way to another process; tells whether that works."""
    found = raw_objects(m, state, value, where, name)
    for handed in found:
        m.observer.handed(m, state, handed, True, "", spot, act)
    return not found and not _unpicklable(m, state, value, where, name, "", spot, act)


def _unpicklable(
    m: Machine, state: State, value: Value, where: Spot, name: str, condition: str, spot: Spot, act: Activation
) -> bool:
    """A user's object that owns a zmq object and does not say how to be pickled without it."""
    for atom in in_order(value):
        elements = [(value, where)]
        if isinstance(atom, Address) and atom.kind in contents.KINDS:
            elements = m.observer.elements(state, atom, where)
        for element, place in elements:
            holder = only(element)
            owned = _owned(m, state, holder, set()) if holder is not None else None
            if owned is not None and not isinstance(holder, Bound):
                m.observer.handed(m, state, (owned, place, name), True, condition, spot, act)
                return True
            if owned is not None:
                return True
    return False


def _owned(m: Machine, state: State, atom: Atom, seen: set[Atom]) -> Address | None:
    """A zmq object that pickling this one would reach."""
    if isinstance(atom, Bound):
        atom = atom.receiver
    if not isinstance(atom, Address) or atom in seen or atom.kind != "instance":
        return None
    seen.add(atom)
    if m.is_zmq(atom):
        return atom
    if _says_how(state, atom):
        return None
    record = state.heap.record(atom)
    for variant in record.variants if record is not None else ():
        for key, value in variant.items():
            if isinstance(key, str) and key.startswith("<"):
                continue
            for inner in in_order(value):
                found = _owned(m, state, inner, seen)
                if found is not None:
                    return found
    return None


def _holds(m: Machine, state: State, atom: Atom, seen: set[Atom]) -> bool:
    """Whether pickling this one surely reaches a zmq object; a process object is pickled with its attributes."""
    if not isinstance(atom, Address) or atom in seen or atom.kind not in (*contents.KINDS, "instance"):
        return False
    if m.is_zmq(atom):
        return True
    seen.add(atom)
    record = state.heap.record(atom)
    if record is None or (atom.kind == "instance" and _says_how(state, atom)):
        return False
    kept = [
        [value for key, value in variant.items() if key != contents.REST and not contents.is_note(key)]
        for variant in record.variants
    ]
    return all(any(value and all(_holds(m, state, inner, seen) for inner in value) for value in each) for each in kept)


def _says_how(state: State, instance: Address) -> bool:
    """Whether a user's class says how its objects are pickled."""
    order, names = mro(class_of(instance)), ("__getstate__", "__reduce__", "__reduce_ex__")
    return any(find_in_order(state, order, name) is not None for name in names)
