"""``copy.copy`` and ``copy.deepcopy``."""

from __future__ import annotations

from zmqforklint.machine import contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, find_in_class
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import each_atom, in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import NONE, UNKNOWN, Atom, Spot, Value, one

_COPIED = frozenset({"instance", *contents.KINDS})


def _copying(hook: str, is_deep: bool) -> Handler:
    """A function that copies its argument, by the method of this name where its class has one."""

    def copy(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        def copied(state: State, atom: Atom) -> Results:
            if isinstance(atom, Address) and atom.kind == "instance" and find_in_class(state, atom, hook) is not None:
                packed = Arguments([UNKNOWN] if is_deep else [], {})
                return call_method(m, state, atom, hook, spot, act, packed)
            return [(state, one(_copy(m, state, atom, is_deep, spot, act, {})))]

        return each_atom(state, arguments.get("x", 0) or NONE, act, copied)

    return copy


def _copy(
    m: Machine, state: State, atom: Atom, is_deep: bool, spot: Spot, act: Activation, twins: dict[Address, Address]
) -> Atom:
    """A copy of a container or of an object of the program; whatever else, a library's object say, is as it is."""
    if not isinstance(atom, Address) or atom.kind not in _COPIED or atom not in state.heap or atom in m.library_class:
        return atom
    if atom in twins:
        return twins[atom]
    twin = twins[atom] = m.allocate(state, act, atom.kind, spot, {}, ("copy", atom), atom.payload)
    record = state.heap.record(atom)
    assert record is not None
    if not is_deep:
        state.heap.put_variants(twin, record.variants)
        return twin

    def deeply(value: Value) -> Value:
        return frozenset([_copy(m, state, each, is_deep, spot, act, twins) for each in in_order(value)])

    variants = [{key: deeply(value) for key, value in variant.items()} for variant in record.variants]
    state.heap.put_variants(twin, variants)
    return twin


FUNCTIONS: dict[str, Handler] = {
    "copy.copy": _copying("__copy__", is_deep=False),
    "copy.deepcopy": _copying("__deepcopy__", is_deep=True),
}
