"""``match``: its cases tried in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from zmqforklint.form import patterns
from zmqforklint.form import statements as form
from zmqforklint.form.expressions import Expression, Name
from zmqforklint.machine import apart, containers, contents
from zmqforklint.machine.activation import Activation, Flow, Results
from zmqforklint.machine.classes import NAMED_TUPLE, class_of, find_in_order, mro
from zmqforklint.machine.comparing import compare_atoms
from zmqforklint.machine.conditions import branch, cases
from zmqforklint.machine.doubts import doubt_both, settle
from zmqforklint.machine.heap import Address
from zmqforklint.machine.instances import is_of
from zmqforklint.machine.library.data_classes import fields_of
from zmqforklint.machine.machine import Machine
from zmqforklint.machine.membership import contains
from zmqforklint.machine.results import each_atom, in_order
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import UNKNOWN, Atom, Constant, External, Spot, Value, one, only, string_of
from zmqforklint.machine.ways import doubtful_if

Matched = list[tuple[State, bool | None]]


def execute_match(m: Machine, statement: form.Match, state: State, act: Activation, flow: Flow) -> None:
    """Each case runs for the states that may match it; the others go on to the next."""
    doubt, pending = state.doubt, _subjects(m, statement.subject, state, act)
    for after, _ in pending:
        after.doubt = doubt | doubtful_if(len(pending) > 1)
    ways: list[list[State]] = []
    for case in statement.cases:
        taken: list[State] = []
        left: Results = []
        for before, subject in pending:
            going: list[State] = []
            _try_case(m, case, before, subject, act, taken, going)
            left.extend((each, subject) for each in going)
        if taken:
            inner = m.execute(m, case.body, gather(taken, act.frame), act)
            ways.append(flow.leave_as(inner))
        pending = left
    ways.append([after for after, _ in pending])
    settle(doubt, state.process, *ways)
    flow.normal.extend(each for way in ways for each in way)


def _subjects(m: Machine, expr: Expression, state: State, act: Activation) -> Results:
    """What is matched, with objects of different classes and constants told apart: cases ask for them."""
    states = apart.by_class(expr, state, act) if isinstance(expr, Name) else [state]
    states = [each for before in states for each in apart.by_constant(expr, before, act)]
    return [row for before in states for row in cases(m, expr, before, act)]


def _try_case(
    m: Machine, case: form.Case, state: State, subject: Value, act: Activation, taken: list[State], going: list[State]
) -> None:
    for after, verdict in _match(m, case.pattern, state, subject, act):
        after.doubt |= doubtful_if(verdict is None)
        if verdict is not True:
            going.append(after.copy() if verdict is None else after)
        if verdict is not False:
            if case.guard is None:
                taken.append(after)
                continue
            holds, fails = branch(m, case.guard, after, act)
            doubt_both((act.trail, case.guard.span), holds, fails)
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
    if isinstance(pattern, patterns.ClassPattern):
        return _match_class(m, pattern, state, subject, act)
    return _match_mapping(m, pattern, state, subject, act)


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
    atom = only(subject)
    if isinstance(atom, Constant) or (isinstance(atom, Address) and atom.kind in ("dict", "set")):
        return [(state, False)]
    known = _elements(state, atom)
    if known is None:
        return _match_items(m, pattern.items, [UNKNOWN] * len(pattern.items), state, None, act)
    if len(known) < len(pattern.items) - 1 if pattern.star >= 0 else len(known) != len(pattern.items):
        return [(state, False)]
    return _match_items(m, pattern.items, _spread(m, pattern, state, known, act), state, True, act)


def _elements(state: State, atom: Atom | None) -> list[Value] | None:
    """The elements of a sequence, where they are known; a named tuple is one."""
    if isinstance(atom, Address) and atom.kind == "instance" and NAMED_TUPLE in mro(class_of(atom)):
        atom = only(state.heap.get(atom, contents.ITEMS))
    return contents.known_elements(state, atom)


def _spread(
    m: Machine, pattern: patterns.SequencePattern, state: State, known: list[Value], act: Activation
) -> list[Value]:
    """What each item of the pattern is matched with; the starred one with a list."""
    if pattern.star < 0:
        return known
    end = len(known) - (len(pattern.items) - pattern.star - 1)
    starred = pattern.items[pattern.star]
    name = starred.name if isinstance(starred, patterns.CapturePattern) else None
    middle = UNKNOWN
    if name is not None:
        items = [(value, False) for value in known[pattern.star : end]]
        middle = one(containers.make(m, state, act, "list", act.spot(name.span), items))
    return [*known[: pattern.star], middle, *known[end:]]


def _match_items(
    m: Machine,
    items: Sequence[patterns.Pattern],
    values: Sequence[Value],
    state: State,
    verdict: bool | None,
    act: Activation,
) -> Matched:
    """Each item matched with its value."""
    steps = (partial(_match, m, item, subject=value, act=act) for item, value in zip(items, values, strict=True))
    return _match_all(steps, state, verdict)


def _match_all(steps: Iterable[Callable[[State], Matched]], state: State, verdict: bool | None) -> Matched:
    """All steps must match, one after the other; ``verdict`` is what holds without them."""
    pending: Matched = [(state, verdict)]
    failed: Matched = []
    for step in steps:
        going: Matched = []
        for before, sofar in pending:
            for after, found in step(before):
                if found is False:
                    failed.append((after, False))
                else:
                    going.append((after, None if found is None else sofar))
        pending = going
    return failed + pending


def _match_class(m: Machine, pattern: patterns.ClassPattern, state: State, subject: Value, act: Activation) -> Matched:
    matched: Matched = []
    for after, types in m.evaluate(m, pattern.type, state, act):
        groups: dict[bool | None, set[Atom]] = {}
        for atom in in_order(subject):
            groups.setdefault(is_of(m, after, atom, types), set()).add(atom)
        for verdict, atoms in groups.items():
            before = after if len(groups) == 1 else after.copy()
            if verdict is False:
                matched.append((before, False))
            else:
                matched += _match_parts(m, pattern, before, frozenset(atoms), only(types), verdict, act)
    return matched


def _match_parts(
    m: Machine,
    pattern: patterns.ClassPattern,
    state: State,
    subject: Value,
    kind: Atom | None,
    verdict: bool | None,
    act: Activation,
) -> Matched:
    """The parts of something that is of the class, or may be."""
    count = len(pattern.items) - len(pattern.names)
    if isinstance(kind, External) and kind.name in _WHOLE and len(pattern.items) == 1:
        return _match_items(m, pattern.items, [subject], state, verdict, act)
    names = [*_positional_names(state, kind)[:count], *pattern.names]
    if len(names) < len(pattern.items):
        return _match_items(m, pattern.items, [UNKNOWN] * len(pattern.items), state, None, act)

    def step(name: str, item: patterns.Pattern, state: State) -> Matched:
        outer, act.raised = act.raised, []
        values = each_atom(state, subject, act, partial(_attribute, m, name, act.spot(pattern.type.span), act))
        lacking, act.raised = act.raised, outer
        found: Matched = [(after, False) for after, _ in lacking]
        return found + [row for after, value in values for row in _match(m, item, after, value, act)]

    return _match_all([partial(step, *pair) for pair in zip(names, pattern.items, strict=True)], state, verdict)


_WHOLE = frozenset(
    f"builtins.{name}" for name in ("bool", "bytes", "dict", "float", "int", "list", "set", "str", "tuple")
)
"""Types whose one positional pattern is matched with the subject itself (PEP 634 lists them)."""


def _positional_names(state: State, kind: Atom | None) -> list[str]:
    """The attributes that a class's positional patterns mean."""
    if not isinstance(kind, Address):
        return []
    holder = find_in_order(state, mro(kind), "__match_args__")
    if holder is None:
        return list(fields_of(state, kind))
    told = contents.known_elements(state, only(state.heap.get(holder, "__match_args__"))) or []
    return [name for value in told if (name := string_of(value)) is not None]


def _attribute(m: Machine, name: str, spot: Spot, act: Activation, state: State, atom: Atom) -> Results:
    return m.attribute(m, state, atom, name, spot, act)


def _match_mapping(
    m: Machine, pattern: patterns.MappingPattern, state: State, subject: Value, act: Activation
) -> Matched:
    atom = only(subject)
    if isinstance(atom, Constant) or (isinstance(atom, Address) and atom.kind in ("list", "tuple", "set")):
        return [(state, False)]
    mapping = atom if isinstance(atom, Address) and atom.kind == "dict" else None

    def step(key: Expression, item: patterns.Pattern, state: State) -> Matched:
        found: Matched = []
        for before, index in m.evaluate(m, key, state, act):
            for after, has in contains(m, before, index, subject, act):
                if has is False:
                    found.append((after, False))
                    continue
                value = containers.look_up(after, mapping, index, UNKNOWN) if mapping else UNKNOWN
                found += _match_all([partial(_match, m, item, subject=value, act=act)], after, has)
        return found

    steps = [partial(step, *pair) for pair in zip(pattern.keys, pattern.items, strict=True)]
    if pattern.rest is not None:
        steps.append(partial(_match_rest, m, pattern.rest, pattern.keys, mapping, act))
    return _match_all(steps, state, True if mapping else None)


def _match_rest(
    m: Machine, name: Name, keys: Sequence[Expression], mapping: Address | None, act: Activation, state: State
) -> Matched:
    """``**name``: what the keys before it leave, in a dict of its own."""
    if mapping is None:
        return [(after, True) for after in m.assign(m, name, UNKNOWN, state, act)]
    made = containers.make_dict(m, state, act, act.spot(name.span), [(None, one(mapping))])
    for key in keys:
        for _, index in m.evaluate(m, key, state, act):
            containers.delete_item(state, made, index)
    return [(after, True) for after in m.assign(m, name, one(made), state, act)]
