"""``match``: its cases tried in order."""

from __future__ import annotations

from zmqforklint.form import patterns
from zmqforklint.form import statements as form
from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Flow
from zmqforklint.machine.conditions import branch, cases, compare_atoms
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import UNKNOWN, Constant, Value, only

Matched = list[tuple[State, bool | None]]


def execute_match(m: Machine, statement: form.Match, state: State, act: Activation, flow: Flow) -> None:
    """Each case runs for the states that may match it; the others go on to the next."""
    for after, subject in cases(m, statement.subject, state, act):
        pending = [after]
        for case in statement.cases:
            taken: list[State] = []
            going: list[State] = []
            for before in pending:
                _try_case(m, case, before, subject, act, taken, going)
            if taken:
                inner = m.execute(m, case.body, gather(taken, act.frame), act)
                flow.normal.extend(flow.leave_as(inner))
            pending = going
        flow.normal.extend(pending)


def _try_case(
    m: Machine, case: form.Case, state: State, subject: Value, act: Activation, taken: list[State], going: list[State]
) -> None:
    for after, verdict in _match(m, case.pattern, state, subject, act):
        if verdict is not True:
            going.append(after.copy() if verdict is None else after)
        if verdict is not False:
            after.doubt = after.doubt or verdict is None
            if case.guard is None:
                taken.append(after)
            else:
                holds, fails = branch(m, case.guard, after, act)
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
    if known is not None and pattern.star < 0 and len(known) != len(pattern.items):
        return [(state, False)]
    pending: Matched = [(state, True if known is not None and pattern.star < 0 else None)]
    failed: Matched = []
    for index, item in enumerate(pattern.items):
        element = known[index] if known is not None and pattern.star < 0 else UNKNOWN
        going: Matched = []
        for before, sofar in pending:
            for after, verdict in _match(m, item, before, element, act):
                if verdict is False:
                    failed.append((after, False))
                else:
                    going.append((after, None if verdict is None else sofar))
        pending = going
    return failed + pending
