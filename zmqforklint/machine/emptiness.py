"""What a test that may go either way tells of a container that it reads: where it found nothing, there is nothing."""

from __future__ import annotations

from zmqforklint.form import expressions as form
from zmqforklint.machine import containers, names
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.own_fields import plain_place
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Atom, only


def settle_empty(m: Machine, test: form.Expression, verdict: bool, state: State, act: Activation) -> None:
    """Empties the containers that cannot hold anything where the test has this outcome."""
    if isinstance(test, form.Not):
        settle_empty(m, test.operand, not verdict, state, act)
    elif isinstance(test, form.Boolean) and verdict is (test.op == "and"):
        for operand in test.operands:
            settle_empty(m, operand, verdict, state, act)
    elif not verdict:
        atom = _held(test, state, act)
        if isinstance(atom, Address) and atom.kind in containers.KINDS and atom not in m.made_again:
            m.reading.beyond()
            containers.clear(state, atom)


def _held(expr: form.Expression, state: State, act: Activation) -> Atom | None:
    """What a variable or plain attribute surely holds."""
    if isinstance(expr, form.Name):
        return only(state.heap.get(*names.home(expr, state, act)))
    if not isinstance(expr, form.Attribute):
        return None
    owner = _held(expr.value, state, act)
    place = plain_place(state, owner, expr.attr) if isinstance(owner, Address) else None
    return only(state.heap.get(*place)) if place is not None else None
