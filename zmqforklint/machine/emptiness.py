"""What a test that may go either way tells of a container that it reads: where it found nothing, there is nothing."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence

from zmqforklint.form import expressions as form
from zmqforklint.machine import containers, contents, names
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.own_fields import plain_place
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Atom, Constant, External, only


def settle_empty(m: Machine, test: form.Expression, verdict: bool, state: State, act: Activation) -> None:
    """Empties the containers that cannot hold anything where the test has this outcome."""
    if isinstance(test, form.Not):
        settle_empty(m, test.operand, not verdict, state, act)
    elif isinstance(test, form.Boolean):
        for operand in _deciding(test, verdict, state, act):
            settle_empty(m, operand, verdict, state, act)
    else:
        asked = _asked(m, test, verdict, state, act)
        atom = _held(asked, state, act) if asked is not None else None
        if isinstance(atom, Address) and atom.kind in contents.KINDS and atom not in m.made_again:
            m.reading.beyond()
            containers.clear(state, atom)


def _deciding(test: form.Boolean, verdict: bool, state: State, act: Activation) -> Sequence[form.Expression]:
    """The operands that have this outcome as well: all of them, or the one that others leave to decide."""
    stops = test.op == "or"
    if verdict is not stops:
        return test.operands
    found = [each for each in test.operands if _is_true(each, state, act) is not (not stops)]
    return found if len(found) == 1 else ()


def _is_true(operand: form.Expression, state: State, act: Activation) -> bool | None:
    atom = _held(operand, state, act)
    return bool(atom.value) if isinstance(atom, Constant) else None


def _asked(m: Machine, test: form.Expression, verdict: bool, state: State, act: Activation) -> form.Expression | None:
    """What is surely empty, if it is a container, where the test has this outcome."""
    if isinstance(test, form.Compare) and len(test.rest) == 1:
        (op, bound), measured = test.rest[0], _measured(m, test.first, state, act)
        order = _ORDERS.get(op)
        most = bound.value if isinstance(bound, form.Constant) else None
        if measured is None or order is None or type(most) is not int:
            return None
        return (
            measured
            if all(order(count, most) is not verdict for count in (1, max(most, 1), max(most, 0) + 1))
            else None
        )
    if verdict:
        return None
    return _measured(m, test, state, act) or test


def _measured(m: Machine, expr: form.Expression, state: State, act: Activation) -> form.Expression | None:
    """``x`` of ``len(x)``."""
    if not isinstance(expr, form.Call) or not isinstance(expr.func, form.Name) or len(expr.args) != 1:
        return None
    is_length = only(names.load(m, expr.func, state, act)) == External("builtins.len")
    return expr.args[0].value if is_length else None


_ORDERS: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


def _held(expr: form.Expression, state: State, act: Activation) -> Atom | None:
    """What a variable or plain attribute surely holds."""
    if isinstance(expr, form.Name):
        return only(state.heap.get(*names.home(expr, state, act)))
    if not isinstance(expr, form.Attribute):
        return None
    owner = _held(expr.value, state, act)
    place = plain_place(state, owner, expr.attr) if isinstance(owner, Address) else None
    return only(state.heap.get(*place)) if place is not None else None
