"""Statements that raise nothing but what the machine raises itself: a handler starts from no state before them."""

from __future__ import annotations

from zmqforklint.form.expressions import Attribute, Call, Constant, Expression, Name
from zmqforklint.form.statements import Assign, Evaluate, Return, Statement
from zmqforklint.machine.activation import Activation
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import Atom, External, Value, constant, join_all_values

_KINDS = frozenset({"process-context", "start-method"})
"""The kinds of models whose calls fail where they are asked for what there is not, or as the machine knows."""

_THERE = join_all_values(map(constant, ("fork", "spawn", "forkserver", None, True, False)))
"""What they may be asked for: on Linux there is every start method."""


def raises_as_known(m: Machine, statement: Statement, state: State, act: Activation) -> bool:
    """Whether it is one call of such a function, and asks for what there is."""
    call = statement.value if isinstance(statement, Evaluate | Assign | Return) else None
    if not isinstance(call, Call) or not isinstance(call.func, Name | Attribute):
        return False
    given = [argument.value for argument in call.args]
    if not all(isinstance(each, Constant | Name) and _value(m, each, state, act) <= _THERE for each in given):
        return False
    called = _value(m, call.func, state, act)
    return bool(called) and all(_is_known(m, atom) for atom in called)


def _value(m: Machine, expr: Expression, state: State, act: Activation) -> Value:
    """What the expression stands for; what evaluating it raises is told where it is really evaluated."""
    outer, act.raised = act.raised, []
    found = join_all_values(value for _, value in m.evaluate(m, expr, state.copy(), act))
    act.raised = outer
    return found


def _is_known(m: Machine, atom: Atom) -> bool:
    model = m.knowledge.find(atom.name) if isinstance(atom, External) else None
    return model is not None and model.kind in _KINDS
