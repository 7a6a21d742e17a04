"""What goes with its last name in a forked child: ``__del__`` runs there, and ``del`` releases what it owns."""

from __future__ import annotations

from zmqforklint.machine.activation import Activation
from zmqforklint.machine.classes import call_method, find_in_class
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.reach import VARIABLES, reaches, within
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import Atom, Spot, Value, only


def deleted(m: Machine, state: State, value: Value, spot: Spot, act: Activation) -> list[State]:
    """A name was deleted: a release of what it was the last name of, and of what only that led to."""
    going = [atom for atom in in_order(value) if isinstance(atom, Address) and _is_at_stake(m, state, atom)]
    going = [atom for atom in going if not reaches(state, atom, VARIABLES)]
    states = finalised(m, state, value, spot, act) if going else [state]
    for atom in going:
        for found in in_order(frozenset((atom, *within(state, atom)))):
            if isinstance(found, Address) and m.is_zmq(found) and not reaches(state, found, VARIABLES):
                m.observer.released(m, state, found, "del", spot, act)
    return states


def rebound(m: Machine, state: State, value: Value, spot: Spot, act: Activation) -> list[State]:
    """A name stands for something else from here on: what it stood for may have gone."""
    atom = only(value)
    if not isinstance(atom, Address) or not _has_finaliser(state, atom) or reaches(state, atom, VARIABLES):
        return [state]
    return finalised(m, state, value, spot, act)


def finalised(m: Machine, state: State, value: Value, spot: Spot, act: Activation) -> list[State]:
    """Runs ``__del__`` of the object, if it is one that has it; what that raises is printed, and forgotten."""
    atom = only(value)
    if not isinstance(atom, Address) or not _has_finaliser(state, atom):
        return [state]
    outer, act.raised = act.raised, []
    ended = [after for after, _ in call_method(m, state, atom, "__del__", spot, act)]
    ended.extend(after for after, _ in act.raised)
    act.raised = outer
    return gather(ended, act.frame)


def _is_at_stake(m: Machine, state: State, atom: Address) -> bool:
    return m.is_zmq(atom) or (atom.kind == "instance" and state.process.descends_from(atom.process))


def _has_finaliser(state: State, atom: Atom) -> bool:
    """Whether it is an inherited object of the program's own with ``__del__``."""
    if not isinstance(atom, Address) or atom.kind != "instance" or not state.process.descends_from(atom.process):
        return False
    return find_in_class(state, atom, "__del__") is not None
