"""Comprehensions and generator expressions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from zmqforklint.form import expressions as form
from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.conditions import branch
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.machine import Machine, Visit
from zmqforklint.machine.results import in_turn
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, Value, one

Add = Callable[[State, list[Value]], list[State]]
"""Puts an element, or a key and its value, where it belongs."""


@dataclass(frozen=True, slots=True, eq=False)
class Pending:
    """A generator expression that waits to be iterated: only its first iterable is evaluated."""

    expr: form.Comprehension
    act: Activation


def build(m: Machine, expr: form.Comprehension, state: State, act: Activation) -> Results:
    """Builds the collection element by element; a generator expression only when it is iterated."""
    spot = act.spot(expr.span)
    results: Results = []
    for after, iterable in m.evaluate(m, expr.clauses[0].iterable, state, act):
        if expr.kind == "generator":
            fields: Variant = {"first": iterable}
            results.append(
                (after, one(m.allocate(after, act, "generator expression", spot, fields, None, Pending(expr, act))))
            )
            continue
        result = containers.make_empty(m, after, act, expr.kind, spot)

        def add(state: State, values: list[Value], result: Address = result) -> list[State]:
            if len(values) == 1:
                containers.append(state, result, values[0], distinct=act.counts)
            else:
                containers.set_item(state, result, values[0], values[1])
            return [state]

        results.extend((then, one(result)) for then in _run_clauses(m, expr, 0, after, iterable, add, act))
    return results


def iterate_pending(m: Machine, state: State, pending: Address, visit: Visit) -> list[State]:
    """Runs a generator expression, handing each element to the loop."""
    payload = pending.payload
    assert isinstance(payload, Pending)
    iterable = state.heap.get(pending, "first") - ABSENT

    def hand(state: State, values: list[Value]) -> list[State]:
        return visit(state, values[0])

    raised = len(payload.act.raised)
    states = _run_clauses(m, payload.expr, 0, state, iterable, hand, payload.act)
    if len(payload.act.raised) > raised:  # it is raised where the expression stands, perhaps in a caller
        m.reading.beyond()
    return states


def _run_clauses(
    m: Machine, expr: form.Comprehension, depth: int, state: State, iterable: Value, add: Add, act: Activation
) -> list[State]:
    clause = expr.clauses[depth]

    def visit(state: State, element: Value) -> list[State]:
        going = m.assign(m, clause.target, element, state, act)
        left_out: list[State] = []
        for condition in clause.conditions:
            kept: list[State] = []
            for before in going:
                holds, fails = branch(m, condition, before, act)
                kept.extend(holds)
                left_out.extend(fails)
            going = kept
        ended = {after.process for after in left_out}
        for before in going:
            with act.choosing(before.process in ended):
                left_out.extend(_run_rest(m, expr, depth, before, add, act))
        return left_out

    return m.iterate(m, state, iterable, act.spot(expr.span), act, visit)


def _run_rest(m: Machine, expr: form.Comprehension, depth: int, state: State, add: Add, act: Activation) -> list[State]:
    """The inner clauses, or the element."""
    if depth == len(expr.clauses) - 1:
        return _add_element(m, expr, state, add, act)
    return [
        done
        for after, inner in m.evaluate(m, expr.clauses[depth + 1].iterable, state, act)
        for done in _run_clauses(m, expr, depth + 1, after, inner, add, act)
    ]


def _add_element(m: Machine, expr: form.Comprehension, state: State, add: Add, act: Activation) -> list[State]:
    exprs = (expr.element,) if expr.key is None else (expr.key, expr.element)
    return [
        then
        for after, values in in_turn(state, exprs, lambda before, each: m.evaluate(m, each, before, act))
        for then in add(after, values)
    ]
