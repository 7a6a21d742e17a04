"""Statements: executing a block for every state that reaches it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from zmqforklint.form import expressions as expr_form
from zmqforklint.form import statements as form
from zmqforklint.form.expressions import Expression
from zmqforklint.machine import combining, containers, contents, dropping, failures, names, operators, pairs, sets
from zmqforklint.machine.activation import Activation, Flow
from zmqforklint.machine.blocks import execute_with
from zmqforklint.machine.classes import define_class
from zmqforklint.machine.conditions import branch
from zmqforklint.machine.doubts import doubt_both, settle
from zmqforklint.machine.exceptions import execute_try
from zmqforklint.machine.functions import define
from zmqforklint.machine.heap import Address
from zmqforklint.machine.loops import execute_for, execute_while
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.matching import execute_match
from zmqforklint.machine.modules import execute_import, execute_import_from
from zmqforklint.machine.results import in_order, merge_raised
from zmqforklint.machine.setting import delete_attribute, set_all
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.story import spell
from zmqforklint.machine.subscripts import contained, delete_item, set_item
from zmqforklint.machine.sure import raises_as_known
from zmqforklint.machine.unpacking import columns, listed
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NOTHING,
    UNKNOWN,
    External,
    Spot,
    Value,
    join_all_values,
    join_values,
    one,
    only,
)

MANY_RAISED = 16
"""How many states in which exceptions leave a block are kept until they are joined."""


def execute(m: Machine, block: form.Block, states: Sequence[State], act: Activation) -> Flow:
    """Runs the statements; whatever leaves the block on another way than its end is in the flow."""
    flow = Flow(normal=list(states))
    was_guarded = act.pid_guard
    for statement in block:
        if not flow.normal:
            break
        before = flow.normal
        kept: list[State] = []
        if act.before is not None and not isinstance(statement, form.Raise | form.Jump | form.Define):
            kept = [state.copy() for state in before if not raises_as_known(m, statement, state, act)]
        flow.normal = []
        executor = m.executors[type(statement)]
        already = len(act.raised)
        for state in before:
            m.spend()
            executor(m, statement, state, act, flow)
        if kept and not failures.is_one_of(act.raised[already:]):
            _remember(kept, act)
        flow.normal = gather(flow.normal, act.frame)
        if len(act.raised) > MANY_RAISED:
            act.raised[:] = merge_raised(act.raised, act)
    act.pid_guard = was_guarded
    return flow


def _remember(states: Sequence[State], act: Activation) -> None:
    """Keeps what a handler may start from: only processes that entered the ``try`` themselves."""
    assert act.before is not None
    for state in states:
        if state.process is act.trying:
            act.before[:] = [act.before[0].join(state) if act.before else state]


def _evaluate(m: Machine, statement: form.Evaluate, state: State, act: Activation, flow: Flow) -> None:
    flow.normal.extend(after for after, _ in m.evaluate(m, statement.value, state, act))


def _assign(m: Machine, statement: form.Assign, state: State, act: Activation, flow: Flow) -> None:
    for after, value in m.evaluate(m, statement.value, state, act):
        states = [after]
        for target in statement.targets:
            states = [then for before in states for then in assign(m, target, value, before, act)]
        flow.normal.extend(states)


def assign(m: Machine, target: Expression, value: Value, state: State, act: Activation) -> list[State]:
    """Binds a target to a value."""
    if isinstance(target, expr_form.Name):
        m.observer.stored(value, act.spot(target.span), target.id, lasting=target.scope != "local")
        old = names.load(m, target, state, act) if state.process.parent is not None else NOTHING
        names.bind(target, value, state, act)
        return dropping.rebound(m, state, old, act.spot(target.span), act)
    if isinstance(target, expr_form.Attribute):
        spot = act.spot(target.span)
        m.observer.stored(value, spot, spell(target))
        return [
            done
            for after, base in m.evaluate(m, target.value, state, act)
            for old in (_held_there(after, base, target.attr),)
            for then in set_all(m, after, base, target.attr, value, spot, act)
            for done in dropping.rebound(m, then, old, spot, act)
        ]
    if isinstance(target, expr_form.Subscript):
        m.observer.stored(value, act.spot(target.span), spell(target))
        return _assign_item(m, target, value, state, act)
    if isinstance(target, expr_form.Display):
        return [
            then
            for after, given in listed(m, state, value, act.spot(target.span), act)
            for then in _unpack(m, target.items, given, after, act)
        ]
    if isinstance(target, expr_form.Starred):
        return assign(m, target.value, value, state, act)
    return [state]


def _held_there(state: State, base: Value, name: str) -> Value:
    """What the attribute holds so far, for those who ask what goes with it."""
    held = (state.heap.get(atom, name) for atom in base if isinstance(atom, Address))
    return join_all_values(held) - ABSENT if state.process.parent is not None else NOTHING


def _assign_item(m: Machine, target: expr_form.Subscript, value: Value, state: State, act: Activation) -> list[State]:
    states: list[State] = []
    for after, base in m.evaluate(m, target.value, state, act):
        for then, index in m.evaluate(m, target.index, after, act):
            going = [then]
            for atom in in_order(base):
                spot = act.spot(target.span)
                going = [s for before in going for s in set_item(m, before, atom, index, value, spot, act)]
            states.extend(going)
    return states


def _unpack(m: Machine, targets: Sequence[Expression], value: Value, state: State, act: Activation) -> list[State]:
    """Gives each target its element; one with a star what the others leave."""
    known = columns(state, value)
    element = contents.any_element(state, value) or UNKNOWN
    star = next((n for n, target in enumerate(targets) if isinstance(target, expr_form.Starred)), len(targets))
    if known is not None and len(known) < len(targets) - (star < len(targets)):
        known = None
    states = [state]
    for index, target in enumerate(targets):
        if isinstance(target, expr_form.Starred):
            rest = known[star : len(known) - (len(targets) - star - 1)] if known is not None else None
            states = [then for before in states for then in _assign_rest(m, target, rest, element, before, act)]
        else:
            part = element if known is None else known[index if index < star else index - len(targets)]
            states = [then for before in states for then in assign(m, target, part, before, act)]
    return states


def _assign_rest(
    m: Machine, target: expr_form.Starred, rest: list[Value] | None, element: Value, state: State, act: Activation
) -> list[State]:
    """A list of the elements that are left, or if they are not known of any like this one."""
    spot = act.spot(target.span)
    if rest is None:
        made = containers.make_many(m, state, act, spot, element)
    else:
        made = containers.make(m, state, act, "list", spot, [(value, False) for value in rest])
    return assign(m, target.value, one(made), state, act)


def _declare(m: Machine, statement: form.Declare, state: State, act: Activation, flow: Flow) -> None:
    flow.normal.append(state)


def _augment(m: Machine, statement: form.Augment, state: State, act: Activation, flow: Flow) -> None:
    for after, old in m.evaluate(m, statement.target, state, act):
        for then, value in m.evaluate(m, statement.value, after, act):
            single = contained(m, then, only(old))
            own = operators.applied(m, then, statement.op, [old, value], act.spot(statement.span), act, in_place=True)
            if own is not None:
                for done, result in own:
                    flow.normal.extend(assign(m, statement.target, result, done, act))
            elif isinstance(single, Address) and single.kind == "set" and statement.op in sets.OPERATORS:
                sets.fill(then, single, statement.op, [old, value])
                flow.normal.append(then)
            elif isinstance(single, Address) and single.kind in contents.KINDS and statement.op in ("+", "|"):
                flow.normal.extend(_added(m, single, value, then, act.spot(statement.span), act))
            else:
                counted = _counted(m, statement, [old, value], then, act)
                flow.normal.extend(assign(m, statement.target, counted, then, act))


def _added(m: Machine, container: Address, values: Value, state: State, spot: Spot, act: Activation) -> list[State]:
    """Puts what an iterable gives into a list, or its pairs into a dict."""
    if container.kind == "dict":
        return pairs.fill(m, state, container, Arguments([values], {}), spot, act)
    rows = listed(m, state, values, spot, act)
    for after, given in rows:
        containers.extend(after, container, given)
    return [after for after, _ in rows]


def _counted(m: Machine, statement: form.Augment, values: Sequence[Value], state: State, act: Activation) -> Value:
    """What a count comes to: in a loop whose rounds are not known it may be any, unless it goes down and ends the loop.

    What counts the forks in a hook goes up once in each process.
    """
    target = statement.target
    is_local = isinstance(target, expr_form.Name) and target.scope == "local"
    if not (act.counts or act.pid_guard or (statement.op == "-" and is_local)):
        return UNKNOWN
    if statement.op == "+":
        return combining.concatenate(m, state, values, act.spot(statement.span), act)
    return combining.calculate(statement.op, values)


def _delete(m: Machine, statement: form.Delete, state: State, act: Activation, flow: Flow) -> None:
    states = [state]
    for target in statement.targets:
        states = [after for before in states for after in _delete_one(m, target, before, act)]
    flow.normal.extend(states)


def _delete_one(m: Machine, target: Expression, state: State, act: Activation) -> list[State]:
    spot = act.spot(target.span)
    if isinstance(target, expr_form.Name):
        value = names.load(m, target, state, act)
        names.unbind(target, state, act)
        m.observer.naming(target)
        return dropping.deleted(m, state, value, spot, act)
    if isinstance(target, expr_form.Attribute):
        states: list[State] = []
        for after, base in m.evaluate(m, target.value, state, act):
            value = NOTHING
            for atom in base:
                if isinstance(atom, Address):
                    value = join_values(value, after.heap.get(atom, target.attr))
            m.observer.naming(target)
            for then in delete_attribute(m, after, base, target.attr, spot, act):
                states.extend(dropping.deleted(m, then, value, spot, act))
        return states
    if isinstance(target, expr_form.Subscript):
        states = []
        for after, base in m.evaluate(m, target.value, state, act):
            for then, index in m.evaluate(m, target.index, after, act):
                states.extend(delete_item(m, then, only(base), index, spot, act))
        return states
    if isinstance(target, expr_form.Display):
        states = [state]
        for item in target.items:
            states = [after for before in states for after in _delete_one(m, item, before, act)]
        return states
    return [state]


def _return(m: Machine, statement: form.Return, state: State, act: Activation, flow: Flow) -> None:
    if statement.value is None:
        flow.returned.append((state, NONE))
    else:
        flow.returned.extend(m.evaluate(m, statement.value, state, act))


def _raise(m: Machine, statement: form.Raise, state: State, act: Activation, flow: Flow) -> None:
    if statement.exception is None:
        act.raised.append((state, m.handled[-1] if m.handled else UNKNOWN))
        return
    for after, value in m.evaluate(m, statement.exception, state, act):
        if statement.cause is None:
            act.raised.append((after, value))
            continue
        for then, cause in m.evaluate(m, statement.cause, after, act):
            for atom in value:
                if isinstance(atom, Address) and atom in then.heap:
                    then.heap.set(atom, "__cause__", cause)
            act.raised.append((then, value))


def _if(m: Machine, statement: form.If, state: State, act: Activation, flow: Flow) -> None:
    compared, doubt = m.pid_comparisons, state.doubt
    holds, fails = branch(m, statement.test, state, act)
    doubt_both((act.trail, statement.test.span), holds, fails)
    is_pid_guard = m.pid_comparisons != compared
    was_main, was_guarded = act.main_guard, act.pid_guard
    act.main_guard = was_main or _is_main_guard(statement.test, act)
    act.pid_guard = was_guarded or is_pid_guard
    taken = _arm(m, statement.body, holds, act, flow)
    act.main_guard = was_main
    other = _arm(m, statement.orelse, fails, act, flow)
    # After "if this is the owner: return", the rest of the block is what the guard guards.
    act.pid_guard = was_guarded or (is_pid_guard and not (taken and other))
    settle(doubt, state.process, taken, other)
    flow.normal.extend(taken)
    flow.normal.extend(other)


def _arm(m: Machine, block: form.Block, states: list[State], act: Activation, flow: Flow) -> list[State]:
    if not states or not block:
        return states
    inner = m.execute(m, block, gather(states, act.frame), act)
    return flow.leave_as(inner)


def _is_main_guard(test: Expression, act: Activation) -> bool:
    """``__name__ == "__main__"``, alone or as one operand of ``and``."""
    if act.kind != "module":
        return False
    if isinstance(test, expr_form.Boolean) and test.op == "and":
        return any(_is_main_guard(operand, act) for operand in test.operands)
    if not isinstance(test, expr_form.Compare) or len(test.rest) != 1 or test.rest[0][0] != "==":
        return False
    sides = (test.first, test.rest[0][1])
    return any(isinstance(side, expr_form.Name) and side.id == "__name__" for side in sides) and any(
        isinstance(side, expr_form.Constant) and side.value == "__main__" for side in sides
    )


def _assert(m: Machine, statement: form.Assert, state: State, act: Activation, flow: Flow) -> None:
    holds, fails = branch(m, statement.test, state, act)
    flow.normal.extend(holds)
    act.raised.extend((after, one(External("builtins.AssertionError"))) for after in fails)


def _jump(m: Machine, statement: form.Jump, state: State, act: Activation, flow: Flow) -> None:
    (flow.broken if statement.kind == "break" else flow.continued).append(state)


def _define(m: Machine, statement: form.Define, state: State, act: Activation, flow: Flow) -> None:
    for after, value in define(m, statement.function, state, act):
        names.bind(statement.target, value, after, act)
        flow.normal.append(after)


def _class(m: Machine, statement: form.Class, state: State, act: Activation, flow: Flow) -> None:
    for after, value in define_class(m, statement, state, act):
        names.bind(statement.target, value, after, act)
        flow.normal.append(after)


EXECUTORS: Mapping[type, Callable[..., None]] = {
    form.Evaluate: _evaluate,
    form.Assign: _assign,
    form.Declare: _declare,
    form.Augment: _augment,
    form.Delete: _delete,
    form.Return: _return,
    form.Raise: _raise,
    form.If: _if,
    form.While: execute_while,
    form.For: execute_for,
    form.Try: execute_try,
    form.With: execute_with,
    form.Match: execute_match,
    form.Assert: _assert,
    form.Jump: _jump,
    form.Import: execute_import,
    form.ImportFrom: execute_import_from,
    form.Define: _define,
    form.Class: _class,
}
