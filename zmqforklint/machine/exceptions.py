"""``try`` and ``with``: what runs on which way out."""

from __future__ import annotations

import builtins
from collections.abc import Sequence

from zmqforklint.form import statements as form
from zmqforklint.machine import failures, lookups
from zmqforklint.machine.activation import Activation, Flow, Results
from zmqforklint.machine.classes import class_of, mro
from zmqforklint.machine.contents import known_elements
from zmqforklint.machine.heap import Address
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.processes import Process
from zmqforklint.machine.state import State, gather
from zmqforklint.machine.values import (
    NONE,
    NONE_ATOM,
    SYSTEM_EXIT,
    UNKNOWN,
    UNKNOWN_ATOM,
    Atom,
    External,
    Value,
    one,
)
from zmqforklint.machine.ways import doubtful_if


def execute_try(m: Machine, statement: form.Try, state: State, act: Activation, flow: Flow) -> None:
    """``try``: handlers start from what the body raises and from the states before its statements."""
    entered = state.process
    inner = Flow()
    outer_raised, outer_before, outer_trying = act.raised, act.before, act.trying
    act.raised = []
    if statement.handlers:
        act.before, act.trying = [], entered
    with lookups.expected(m, statement.handlers), failures.expected(m, statement.handlers, state):
        body = m.execute(m, statement.body, [state], act)
    raised, before = act.raised, act.before
    act.raised, act.before, act.trying = [], outer_before, outer_trying
    inner.normal = inner.leave_as(body)
    if statement.orelse and body.normal:
        inner.normal = inner.leave_as(m.execute(m, statement.orelse, body.normal, act))
    if statement.handlers:
        _handle(m, statement.handlers, raised, before or [], act, inner)
    else:
        act.raised.extend(raised)
    raised, act.raised = act.raised, outer_raised
    if statement.final:
        _finally(m, statement.final, inner, raised, entered, act, flow)
    else:
        act.raised.extend(raised)
        pass_on(flow, inner)


def pass_on(flow: Flow, inner: Flow) -> None:
    """Leaves a statement in the ways in which a part of it was left."""
    flow.normal.extend(flow.leave_as(inner))


def _handle(
    m: Machine, handlers: Sequence[form.Handler], raised: Results, before: list[State], act: Activation, inner: Flow
) -> None:
    implicit = list(before)
    for handler in handlers:
        starts: Results = []
        left: Results = []
        any_raised = is_refused = False
        for state, exception in raised:
            for after, types in _types(m, handler, state, act):
                verdict = catches(after, types, exception)
                if verdict is not False:
                    starts.append((after.copy() if verdict is None else after, exception))
                    is_refused = is_refused or failures.REFUSED in exception
                    any_raised = any_raised or not failures.is_one(exception)
                if verdict is not True and (failures.is_awaited(m, after) or not failures.is_one(exception)):
                    left.append((after, exception))
        raised = left
        if _may_start_anywhere(m, handler, implicit, is_refused, act):
            for state in implicit:
                doubtful = state.copy()
                doubtful.doubt |= doubtful_if(any_raised is False)
                starts.append((doubtful, UNKNOWN))
        _run_handler(m, handler, starts, act, inner)
    act.raised.extend(raised)


def _types(m: Machine, handler: form.Handler, state: State, act: Activation) -> Results:
    if handler.type is None:
        return [(state, one(External("builtins.BaseException")))]
    return m.evaluate(m, handler.type, state, act)


def _may_start_anywhere(
    m: Machine, handler: form.Handler, implicit: list[State], is_refused: bool, act: Activation
) -> bool:
    """Whether the handler may catch what a library raises, which may happen at any statement.

    ``is_refused`` says that it is known where an operation on a socket raised something.
    """
    if not implicit:
        return False
    if handler.type is None:
        return True
    found = [atom for after, types in _types(m, handler, implicit[0].copy(), act) for atom in _flatten(after, types)]
    return any(
        not (isinstance(atom, Address) or (isinstance(atom, External) and _short(atom) in failures.RAISED_WHERE_KNOWN))
        and not (is_refused and failures.is_for_sockets(atom))
        for atom in found
    )


def is_implicit(exception: Value) -> bool:
    """Whether it may be one that the machine raises where it is not sure, and not the program."""
    return any(isinstance(atom, External) and _short(atom) in failures.RAISED_WHERE_KNOWN for atom in exception)


def _short(atom: External) -> str:
    return atom.name.removeprefix("builtins.")


def _flatten(state: State, types: Value) -> list[Atom]:
    found: list[Atom] = []
    for atom in types:
        known = known_elements(state, atom)
        if known is None:
            found.append(atom)
        else:
            found.extend(member for value in known for member in value)
    return found


def _run_handler(m: Machine, handler: form.Handler, starts: Results, act: Activation, inner: Flow) -> None:
    states: list[State] = []
    for state, exception in starts:
        if handler.name is not None:
            states.extend(m.assign(m, handler.name, exception, state, act))
        else:
            states.append(state)
    if not states:
        return
    m.handled.append(starts[0][1])
    part = m.execute(m, handler.body, gather(states, act.frame), act)
    m.handled.pop()
    pass_on(inner, part)


def catches(state: State, types: Value, exception: Value) -> bool | None:
    """Whether a handler of these types catches the exception."""
    verdicts = {
        _is_subclass(_class_of_exception(raised), caught) for caught in _flatten(state, types) for raised in exception
    }
    if True in verdicts and len(exception) == 1:
        return True
    if verdicts <= {False}:
        return False
    return None


def _class_of_exception(atom: Atom) -> Atom:
    if isinstance(atom, Address) and atom.kind == "instance":
        return class_of(atom)
    return atom


def _is_subclass(raised: Atom, caught: Atom) -> bool | None:
    if UNKNOWN_ATOM in (raised, caught):
        return True if isinstance(caught, External) and _short(caught) in ("BaseException", "Exception") else None
    if raised == lookups.MISSING:
        return _catches_missing(caught)
    if raised in (failures.REFUSED, failures.FAILED):
        return failures.catches(raised, caught)
    order = mro(raised)
    if caught in order:
        return True
    if not isinstance(caught, External):
        return False
    verdict: bool | None = False
    for base in order:
        if isinstance(base, External):
            found = _builtin_subclass(base, caught)
            if found is not False:
                return found
        elif not isinstance(base, Address):
            verdict = None
    if len([base for base in order if isinstance(base, External)]) == 0 and _short(caught) in (
        "Exception",
        "BaseException",
    ):
        return True
    return verdict


def _catches_missing(caught: Atom) -> bool | None:
    name = _short(caught) if isinstance(caught, External) else ""
    return True if name in ("BaseException", "Exception") else None if name in lookups.EXCEPTIONS else False


def is_exception(name: str) -> bool:
    """Whether a library's name is an exception class; an instance of it is taken for the class itself."""
    kind = getattr(builtins, name.removeprefix("builtins."), None)
    if isinstance(kind, type):
        return issubclass(kind, BaseException) and not issubclass(kind, BaseExceptionGroup)
    return name.endswith(("Error", "Exception")) or name in _ZMQ_EXCEPTIONS


_ZMQ_EXCEPTIONS = frozenset(f"zmq.{where}{name}" for where in ("", "error.") for name in ("Again", "ContextTerminated"))


def _builtin_subclass(raised: External, caught: External) -> bool | None:
    first = getattr(builtins, _short(raised), None)
    second = getattr(builtins, _short(caught), None)
    if isinstance(first, type) and isinstance(second, type):
        return issubclass(first, second)
    if isinstance(second, type) and second in (Exception, BaseException):
        return True
    return False if isinstance(first, type) or (isinstance(second, type) and raised.name.startswith("zmq.")) else None


def _finally(
    m: Machine,
    block: form.Block,
    inner: Flow,
    raised: Results,
    entered: Process,
    act: Activation,
    flow: Flow,
) -> None:
    """Runs the block once for each kind of exit. Where the process ends, releasing there is no deed of its own."""

    def run(states: list[State], ends: bool) -> list[State]:
        done: list[State] = []
        for quiet in (False, True):
            group = [state for state in states if (ends or state.process is not entered) is quiet]
            if not group:
                continue
            was_quiet = act.quiet
            if quiet:
                act.quiet = was_quiet | {state.process for state in group}
            part = m.execute(m, block, gather(group, act.frame), act)
            act.quiet = was_quiet
            done.extend(flow.leave_as(part))
        return done

    flow.normal.extend(run(inner.normal, False))
    flow.broken.extend(run(inner.broken, False))
    flow.continued.extend(run(inner.continued, False))
    for value in dict.fromkeys(value for _, value in inner.returned):
        states = [state for state, returned in inner.returned if returned == value]
        flow.returned.extend((after, value) for after in run(states, False))
    for exception in dict.fromkeys(exception for _, exception in raised):
        states = [state for state, found in raised if found == exception]
        act.raised.extend((after, exception) for after in run(states, exception == one(SYSTEM_EXIT)))


def told_of(exception: Value) -> Arguments:
    """What leaving a block tells a manager of what was raised in it; all is None where nothing was."""
    return Arguments([_kinds_of(exception), exception, NONE if exception == NONE else UNKNOWN], {})


def _kinds_of(exception: Value) -> Value:
    """The classes of what is raised; of what the machine itself raises only the class is known."""
    atoms = (class_of(atom) if isinstance(atom, Address) and atom.kind == "instance" else atom for atom in exception)
    return frozenset(
        atom if atom == NONE_ATOM or isinstance(atom, External | Address) else UNKNOWN_ATOM for atom in atoms
    )
