"""Conditions: deciding a test, by cases.

A test is not refined afterwards. Instead the places that it reads are split *before* it is decided: a variable that
may be None or a socket gives two states, one with each, and in each the test has one answer. Records with several
variants are split in the same way, so that what belongs together stays together.
"""

from __future__ import annotations

from zmqforklint.form import expressions as form
from zmqforklint.machine import answers, apart, chains, contents, enumerations, membership, names
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import has_truth_method
from zmqforklint.machine.comparing import compare_atoms
from zmqforklint.machine.emptiness import settle_empty
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.lazily import is_run
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.own_fields import plain_place
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.unpacking import drawn
from zmqforklint.machine.values import (
    ABSENT,
    ABSENT_ATOM,
    UNKNOWN_ATOM,
    Atom,
    Bound,
    Constant,
    External,
    Method,
    Pid,
    Spot,
    Text,
    Value,
    one,
    only,
)

Decisions = list[tuple[State, bool | None]]
Cases = list[tuple[State, Value, bool | None]]


def decide(m: Machine, expr: form.Expression, state: State, act: Activation) -> Decisions:
    """Whether the test holds, for each state that goes on; None where both may be."""
    if isinstance(expr, form.Not):
        return _negated(decide(m, expr.operand, state, act))
    if isinstance(expr, form.Boolean):
        return _decide_boolean(m, expr, state, act)
    if isinstance(expr, form.Compare):
        return _decide_compare(m, expr, state, act)
    return [(after, verdict) for after, _, verdict in truth_cases(m, expr, state, act)]


def _negated(decisions: Decisions) -> Decisions:
    return [(after, None if verdict is None else not verdict) for after, verdict in decisions]


def branch(m: Machine, expr: form.Expression, state: State, act: Activation) -> tuple[list[State], list[State]]:
    """The states in which the test holds, and those in which it does not."""
    holds: list[State] = []
    fails: list[State] = []
    for after, verdict in decide(m, expr, state, act):
        if verdict is None:
            holds.append(after.copy())
            fails.append(after)
            settle_empty(m, expr, True, holds[-1], act)
            settle_empty(m, expr, False, after, act)
        else:
            (holds if verdict else fails).append(after)
    return holds, fails


def _decide_boolean(m: Machine, expr: form.Boolean, state: State, act: Activation) -> Decisions:
    stops = expr.op == "or"
    settled: Decisions = []
    pending: list[tuple[State, bool | None]] = [(state, not stops)]
    for operand in expr.operands:
        going: list[tuple[State, bool | None]] = []
        for before, sofar in pending:
            for after, verdict in decide(m, operand, before, act):
                if verdict is stops:
                    # What was open before stays open: "unknown or true" is true, "unknown and true" is unknown.
                    settled.append((after, stops))
                else:
                    going.append((after, None if verdict is None else sofar))
        pending = going
    return settled + pending


def truth_cases(m: Machine, expr: form.Expression, state: State, act: Activation) -> Cases:
    """The values that the expression may give, told apart by whether they are true."""
    if isinstance(expr, form.Not | form.Compare):
        found: Cases = []
        for after, verdict in decide(m, expr, state, act):
            value = one(UNKNOWN_ATOM) if verdict is None else one(Constant(verdict))
            found.append((after, value, verdict))
        return found
    result: Cases = []
    found_cases = [each for case in cases(m, expr, state, act) for each in _by_filling(*case)]
    for after, value in found_cases:
        for part, verdict in _by_truth(after, value):
            before = after if part is value else after.copy()
            asked = answers.of_truth(m, before, part, act.spot(expr.span), act) if verdict is None else None
            if asked is None:
                result.append((before, part, verdict))
            else:
                result.extend((then, part, answer) for then, answer in _told(asked))
    return result


def _by_filling(state: State, value: Value) -> Results:
    """A container that is empty in some variants and not in others: a state with each."""
    single = only(value)
    record = state.heap.record(single) if isinstance(single, Address) and single.kind in contents.KINDS else None
    if record is None or len(record.variants) == 1 or not isinstance(single, Address):
        return [(state, value)]
    groups: dict[bool | None, list[Variant]] = {}
    for variant in record.variants:
        groups.setdefault(contents.is_filled(variant), []).append(variant)
    results: Results = []
    for variants in groups.values():
        piece = state if len(groups) == 1 else state.copy()
        piece.heap.put_variants(single, variants)
        results.append((piece, value))
    return results


def _told(asked: Results) -> Decisions:
    """The answers to a test, as far as they are known."""
    return [
        (after if part is value else after.copy(), verdict)
        for after, value in asked
        for part, verdict in _by_truth(after, value)
    ]


def _by_truth(state: State, value: Value) -> list[tuple[Value, bool | None]]:
    groups: dict[bool | None, set[Atom]] = {}
    for atom in value:
        groups.setdefault(truth(state, atom), set()).add(atom)
    if len(groups) == 1:
        return [(value, verdict) for verdict in groups]
    return [(frozenset(groups[verdict]), verdict) for verdict in (True, False, None) if verdict in groups]


def truth(state: State, atom: Atom) -> bool | None:
    """Whether the atom is true in a test."""
    if isinstance(atom, Constant):
        return bool(atom.value)
    if isinstance(atom, Address):
        if atom.kind in contents.KINDS:
            return contents.has_elements(state, atom)
        if atom.kind == chains.CHAIN:
            return None
        if atom.kind == "instance":
            return None if has_truth_method(state, atom) else enumerations.truth(state, atom)
        return True
    if isinstance(atom, External):
        return True if atom.is_module else None
    if isinstance(atom, Pid | Bound | Method):
        return True
    if isinstance(atom, Text) and any(isinstance(part, Constant) and part.value for part in atom.parts):
        return True
    return None


def cases(m: Machine, expr: form.Expression, state: State, act: Activation) -> Results:
    """What the expression may give, with the places that it reads split into their cases."""
    if isinstance(expr, form.Name):
        address, key = names.home(expr, state, act)
        if state.heap.get(address, key) is not ABSENT:
            return apart.split(state, address, key, keep_absent=False)
        return m.evaluate(m, expr, state, act)
    if isinstance(expr, form.Attribute):
        return _attribute_cases(m, expr, state, act)
    if isinstance(expr, form.Subscript):
        return _subscript_cases(m, expr, state, act)
    if isinstance(expr, form.Walrus):
        results: Results = []
        for after, _ in m.evaluate(m, expr, state, act):
            results.extend(cases(m, expr.target, after, act))
        return results
    if isinstance(expr, form.Call):
        return _call_cases(m, expr, state, act)
    return [
        (after if part is value else after.copy(), part)
        for after, value in m.evaluate(m, expr, state, act)
        for part in apart.parts(value)
    ]


def _attribute_cases(m: Machine, expr: form.Attribute, state: State, act: Activation) -> Results:
    results: Results = []
    spot = act.spot(expr.span)
    named = expr.value if isinstance(expr.value, form.Name) else None
    states = apart.by_attribute(named, expr.attr, state, act) if named is not None else [state]
    for after, base in (each for before in states for each in cases(m, expr.value, before, act)):
        single = only(base)
        place = plain_place(after, single, expr.attr) if isinstance(single, Address) else None
        if place is not None:
            results.extend(apart.split(after, *place, keep_absent=place[0] is not single))
            continue
        rows = [
            (then if part is value else then.copy(), part)
            for atom in in_order(base)
            for then, value in m.attribute(m, after if single else after.copy(), atom, expr.attr, spot, act)
            for part in apart.parts(value)
        ]
        results.extend(rows if single else _once_each(rows))
    return results


def _once_each(rows: Results) -> Results:
    """The rows without those that say nothing new: of many objects, most have the same attribute."""
    first: dict[Value, State] = {}
    return [
        (state, value)
        for state, value in rows
        if first.setdefault(value, state) is state or not state.is_same(first[value])
    ]


def _call_cases(m: Machine, expr: form.Call, state: State, act: Activation) -> Results:
    """What a call may give; one that looks at an object's class is asked of objects of one class at a time."""
    looked_at = (
        expr.args[0].value if expr.args and isinstance(expr.func, form.Name) and expr.func.id in _LOOKS else None
    )
    states = apart.by_class(looked_at, state, act) if isinstance(looked_at, form.Name) else [state]
    return [
        (after if part is value else after.copy(), part)
        for before in states
        for after, value in m.evaluate(m, expr, before, act)
        for part in apart.parts(value)
    ]


_LOOKS = ("isinstance", "hasattr", "type")


def _subscript_cases(m: Machine, expr: form.Subscript, state: State, act: Activation) -> Results:
    results: Results = []
    for after, base in m.evaluate(m, expr.value, state, act):
        for then, index in m.evaluate(m, expr.index, after, act):
            single = only(base)
            if isinstance(single, Address) and single.kind in contents.KINDS:
                key = contents.place_of(then, single, index)
                if key is not None and ABSENT_ATOM not in then.heap.get(single, key):
                    results.extend(apart.split(then, single, key, keep_absent=False))
                    continue
            for atom in in_order(base):
                spot = act.spot(expr.span)
                results.extend(m.item(m, then if single else then.copy(), atom, index, spot, act))
    return results


def _decide_compare(m: Machine, expr: form.Compare, state: State, act: Activation) -> Decisions:
    settled: Decisions = []
    pending: list[tuple[State, Value, bool | None]] = [
        (after, value, True) for after, value in cases(m, expr.first, state, act)
    ]
    first = expr.first
    for op, operand in expr.rest:
        going: list[tuple[State, Value, bool | None]] = []
        for before, left, sofar in pending:
            for after, right in _operands(m, op, operand, before, act):
                for then, verdict in _compare(m, after, op, (first, left), (operand, right), act.spot(expr.span), act):
                    if verdict is False:
                        settled.append((then, False))
                    else:
                        going.append((then, right, None if verdict is None else sofar))
        first, pending = operand, going
    return settled + [(after, verdict) for after, _, verdict in pending]


def _operands(m: Machine, op: str, operand: form.Expression, state: State, act: Activation) -> Results:
    """What is on the right; ``in`` draws what it looks through."""
    rows = cases(m, operand, state, act)
    if op not in ("in", "not in") or not any(is_run(atom) for _, value in rows for atom in value):
        return rows
    return [row for after, value in rows for row in drawn(m, after, value, act.spot(operand.span), act)]


Side = tuple[form.Expression, Value]
"""One side of a comparison, and what it is."""


def _compare(m: Machine, state: State, op: str, one_side: Side, other: Side, spot: Spot, act: Activation) -> Decisions:
    (first, left), (second, right) = one_side, other
    asked = _by_class(m, state, op, left, right, spot, act)
    if asked is not None:
        return asked
    if op in ("in", "not in"):
        found = _contains_apart(m, state, one_side, right, act)
        return _negated(found) if op == "not in" else found
    verdict = _verdict(m, state, op, left, right)
    if verdict is not None:
        return [(state, verdict)]
    return (
        apart.by_verdict(first, left, state, act, lambda atom: _verdict(m, state, op, one(atom), right))
        or apart.by_verdict(second, right, state, act, lambda atom: _verdict(m, state, op, left, one(atom)))
        or [(state, None)]
    )


def compared(m: Machine, state: State, op: str, left: Value, right: Value, spot: Spot, act: Activation) -> Decisions:
    """Whether a comparison of two values holds, wherever they come from."""
    asked = _by_class(m, state, op, left, right, spot, act)
    if asked is not None:
        return asked
    if op == "in":
        return membership.contains(m, state, left, right, act)
    return [(state, _verdict(m, state, op, left, right))]


def _by_class(
    m: Machine, state: State, op: str, left: Value, right: Value, spot: Spot, act: Activation
) -> Decisions | None:
    """What a class of the program says of the comparison; None where none has a say in it."""
    if op in ("in", "not in"):
        asked = answers.of_contents(m, state, left, right, spot, act)
    else:
        asked = answers.of_comparison(m, state, op, left, right, spot, act)
    if asked is None:
        return None
    return _negated(_told(asked)) if op in ("!=", "not in") else _told(asked)


def _verdict(m: Machine, state: State, op: str, left: Value, right: Value) -> bool | None:
    verdicts = {compare_atoms(m, state, op, one_left, one_right) for one_left in left for one_right in right}
    return verdicts.pop() if len(verdicts) == 1 else None


def _contains_apart(m: Machine, state: State, item: Side, container: Value, act: Activation) -> Decisions:
    """Whether the container has the item, with the constants that it may be told apart by that."""

    def judge(atom: Atom) -> bool | None:
        verdicts = {verdict for _, verdict in membership.contains(m, state.copy(), one(atom), container, act)}
        return verdicts.pop() if len(verdicts) == 1 else None

    return apart.by_verdict(*item, state, act, judge) or membership.contains(m, state, item[1], container, act)
