"""``match``: its cases tried in order."""

from __future__ import annotations

from zmqforklint.form import patterns
from zmqforklint.form import statements as form
from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Flow
from zmqforklint.machine.conditions import branch, cases, compare_atoms, doubt_both
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import UNKNOWN, Constant, Value, only

Matched = list[tuple[State, bool | None]]


def execute_match(m: Machine, statement: form.Match, state: State, act: Activation, flow: Flow) -> None:
    """Each case runs for the states that may match it; the others go on to the next."""
    for after, subject in cases(m, statement.subject, state, act):
        doubt, pending = after.doubt, [after]
        ways: list[list[State]] = []
        for case in statement.cases:
            taken: list[State] = []
            going: list[State] = []
            for before in pending:
                _try_case(m, case, before, subject, act, taken, going)
            if taken:
                inner = m.execute(m, case.body, gather(taken, act.frame), act)
                ways.append(flow.leave_as(inner))
            pending = going
        ways = [way for way in (*ways, pending) if way]
        for each in ways[0] if len(ways) == 1 else ():
            each.doubt = doubt  # all others leave: this is the way that the program goes on
        flow.normal.extend(each for way in ways for each in way)


def _try_case(
    m: Machine, case: form.Case, state: State, subject: Value, act: Activation, taken: list[State], going: list[State]
) -> None:
    for after, verdict in _match(m, case.pattern, state, subject, act):
        after.doubt = after.doubt or verdict is None
        if verdict is not True:
            going.append(after.copy() if verdict is None else after)
        if verdict is not False:
            holds, fails = branch(m, case.guard, after, act) if case.guard is not None else ([after], [])
            doubt_both(holds, fails)
            taken.extend(holds)
            going.extend(fails)


def _match(m: Machine, pattern: patterns.Pattern, state: State, subject: Value, act: Activation) -> Matched:
    if isinstance(pattern, patterns.ValuePattern):
        return _match_value(m, pattern, state, subject, act)
    if isinstance(pattern, patterns.CapturePattern):
        return _match_capture(m, pattern, state, subject, act)
    if isinstance(pattern, patterns.OrPattern):
        return _match_any(m, pattern, state, subject, act)
    if isinstance(pattern, patterns.SequencePattern):
        return _match_sequence(m, pattern, state, subject, act)
    states = [state]
    for name in pattern.names:
        states = [after for before in states for after in m.assign(m, name, UNKNOWN, before, act)]
    return [(after, None) for after in states]


def _match_value(m: Machine, pattern: patterns.ValuePattern, state: State, subject: Value, act: Activation) -> Matched:
    matched: Matched = []
    for after, value in m.evaluate(m, pattern.value, state, act):
        atom = only(value)
        op = "is" if isinstance(atom, Constant) and (atom.value is None or isinstance(atom.value, bool)) else "=="
        verdicts = {compare_atoms(m, after, op, left, right) for left in subject for right in value}
        matched.append((after, verdicts.pop() if len(verdicts) == 1 else None))
    return matched


def _match_capture(
    m: Machine, pattern: patterns.CapturePattern, state: State, subject: Value, act: Activation
) -> Matched:
    inner: Matched = [(state, True)] if pattern.pattern is None else _match(m, pattern.pattern, state, subject, act)
    if pattern.name is None:
        return inner
    name = pattern.name
    return [
        (after, verdict)
        for before, verdict in inner
        for after in (m.assign(m, name, subject, before, act) if verdict is not False else [before])
    ]


def _match_any(m: Machine, pattern: patterns.OrPattern, state: State, subject: Value, act: Activation) -> Matched:
    matched: Matched = []
    pending: Matched = [(state, False)]
    for choice in pattern.choices:
        going: Matched = []
        for before, sofar in pending:
            for after, verdict in _match(m, choice, before, subject, act):
                if verdict is True:
                    matched.append((after, True))
                else:
                    going.append((after, None if verdict is None else sofar))
        pending = going
    return matched + pending


def _match_sequence(
    m: Machine, pattern: patterns.SequencePattern, state: State, subject: Value, act: Activation
) -> Matched:
    known = containers.known_elements(state, only(subject))
    elements = [UNKNOWN] * len(pattern.items) if known is None else _fitted(known, pattern)
    if elements is None:
        return [(state, False)]
    pending: Matched = [(state, True if known is not None else None)]
    failed: Matched = []
    for item, element in zip(pattern.items, elements, strict=True):
        going: Matched = []
        for before, sofar in pending:
            for after, verdict in _match(m, item, before, element, act):
                if verdict is False:
                    failed.append((after, False))
                else:
                    going.append((after, None if verdict is None else sofar))
        pending = going
    return failed + pending


def _fitted(known: list[Value], pattern: patterns.SequencePattern) -> list[Value] | None:
    """The element that each item stands for, of what a star takes nothing known; None where their number differs."""
    if pattern.star < 0:
        return known if len(known) == len(pattern.items) else None
    behind = len(pattern.items) - pattern.star - 1
    if len(known) < pattern.star + behind:
        return None
    return [*known[: pattern.star], UNKNOWN, *known[len(known) - behind :]]
