"""Calls: from what is called to what runs."""

from __future__ import annotations

from collections.abc import Callable

from zmqforklint.form import expressions as form
from zmqforklint.machine import assumed
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.attributes import ANY
from zmqforklint.machine.classes import RECORD_TYPE, call_class, call_method, class_of, find_in_order, mro
from zmqforklint.machine.exceptions import told_of
from zmqforklint.machine.functions import call_function
from zmqforklint.machine.heap import Address
from zmqforklint.machine.kinds import GENERIC, INJECTED, MANAGED, ONCE, PATCHED, RETRIED
from zmqforklint.machine.library import (
    children,
    dispatch,
    functions,
    generic,
    getters,
    injecting,
    managers,
    mocking,
    named_tuples,
    registered,
    retrying,
    routes,
    unknown,
)
from zmqforklint.machine.library.methods import UNKNOWN_METHODS
from zmqforklint.machine.machine import NESTED, Arguments, Machine
from zmqforklint.machine.results import each_atom
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    UNKNOWN,
    UNKNOWN_ATOM,
    Atom,
    Bound,
    Constant,
    External,
    Method,
    Spot,
    Value,
    one,
    only,
)
from zmqforklint.vocabulary import IncompleteKind


def call(m: Machine, state: State, callee: Value, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """Calls whatever the callee may be."""
    if m.calling >= NESTED:
        m.note(IncompleteKind.DEPTH, spot, f"more than {NESTED} calls in progress")
        return [(state, UNKNOWN)]
    expr = m.observer.expr

    def call_one(state: State, atom: Atom) -> Results:
        m.observer.expr = expr
        return _call_atom(m, state, atom, arguments, spot, act)

    m.calling += 1
    try:
        return each_atom(state, callee, act, call_one)
    finally:
        m.calling -= 1


def _call_atom(m: Machine, state: State, atom: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    if isinstance(atom, Address):
        caller = _CALLERS.get(atom.kind)
        return caller(m, state, atom, arguments, spot, act) if caller is not None else [(state, UNKNOWN)]
    if isinstance(atom, Bound):
        return _call_bound(m, state, atom, arguments, spot, act)
    if isinstance(atom, External):
        return dispatch.call_external(m, state, atom.name, arguments, spot, act)
    if isinstance(atom, Method) and atom.owner == ANY:
        return UNKNOWN_METHODS[atom.name](m, state, arguments, spot, act)
    if isinstance(atom, Method):
        return dispatch.call_method(m, state, atom, arguments, spot, act)
    if isinstance(atom, Constant):
        act.raised.append((state, one(External("builtins.TypeError"))))
        return []
    expr = m.observer.expr
    if isinstance(expr, form.Attribute) and expr.attr in UNKNOWN_METHODS:
        return UNKNOWN_METHODS[expr.attr](m, state, arguments, spot, act)
    return unknown.call(m, state, "", arguments, spot, act)


def _call_bound(m: Machine, state: State, atom: Bound, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    function = atom.function
    if isinstance(function, Address) and function.kind == "function":
        return call_function(m, state, function, one(atom.receiver), arguments, spot, act)
    packed = Arguments(
        [one(atom.receiver), *arguments.positional],
        arguments.keywords,
        arguments.rest,
        arguments.open,
        [spot, *arguments.positional_spots],
        arguments.keyword_spots,
    )
    return _call_atom(m, state, function, packed, spot, act)


def _call_user_function(
    m: Machine, state: State, atom: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    if atom not in m.entries or any(value != UNKNOWN for value in arguments.all()):
        return call_function(m, state, atom, None, arguments, spot, act)
    # What decorates it is not known, and may give it what its annotations ask for.
    m.reading.beyond()
    return [
        result
        for after, given in assumed.call_of(m, state, atom, act)
        for result in call_function(m, after, atom, None, given, spot, act)
    ]


def _call_instance(
    m: Machine, state: State, atom: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    holder = find_in_order(state, mro(class_of(atom)), "__call__")
    if holder is None and atom in m.library_class:
        return dispatch.call_method(m, state, Method(m.library_class[atom], "__call__", atom), arguments, spot, act)
    if holder is None and not _DECORATORS.isdisjoint(mro(class_of(atom))):
        return managers.manage(m, state, atom, arguments, spot, act)
    if holder is None:
        return unknown.call(m, state, "", arguments, spot, act)
    return call_method(m, state, atom, "__call__", spot, act, arguments)


_DECORATORS = frozenset({External("contextlib.ContextDecorator"), External("contextlib.AsyncContextDecorator")})
"""Classes whose instances are decorators besides being context managers."""


def _call_wrapped(
    m: Machine, state: State, atom: Address, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    return m.call(m, state, state.heap.get(atom, "function") - ABSENT or UNKNOWN, arguments, spot, act)


def _call_giver(m: Machine, state: State, atom: Address, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    return [(state, state.heap.get(atom, "result") - ABSENT or UNKNOWN)]


_CALLERS: dict[str, Callable[[Machine, State, Address, Arguments, Spot, Activation], Results]] = {
    "function": _call_user_function,
    "class": call_class,
    "instance": _call_instance,
    "partial": functions.call_partial,
    GENERIC: generic.call,
    **dict.fromkeys(("methodcaller", "attrgetter", "itemgetter"), getters.call_caller),
    "cached": functions.call_cached,
    "generator": managers.manage,
    MANAGED: managers.call_managed,
    injecting.INJECTOR: injecting.decorate,
    INJECTED: injecting.call,
    PATCHED: mocking.call_patched,
    retrying.RETRIER: retrying.call,
    RETRIED: retrying.call_retried,
    injecting.PASSING: injecting.call_passing,
    routes.ROUTE: routes.call,
    ONCE: registered.call_once,
    "giver": _call_giver,
    RECORD_TYPE: named_tuples.call_record_type,
    children.FORKER: children.call_decorated,
    "staticmethod": _call_wrapped,
    "classmethod": _call_wrapped,
}


def decorate(m: Machine, state: State, decorator: Value, target: Value, spot: Spot, act: Activation) -> Results:
    """Applies a decorator. One that is not known gives its argument back, and makes it an entry point."""
    results: Results = []
    for after, value in m.call(m, state, decorator, Arguments([target], {}, positional_spots=[spot]), spot, act):
        if value == UNKNOWN or UNKNOWN_ATOM in value:
            m.entries.update(atom for atom in target if isinstance(atom, Address))
            results.append((after, (value - UNKNOWN) | target))
        else:
            results.append((after, value))
    return results


def enter(m: Machine, state: State, manager: Value, spot: Spot, act: Activation) -> Results:
    """What ``with`` binds."""

    def one_manager(state: State, atom: Atom) -> Results:
        if isinstance(atom, Address) and atom.kind == "instance":
            name = "__aenter__" if find_in_order(state, mro(class_of(atom)), "__aenter__") is not None else "__enter__"
            results: Results = []
            for after, value in call_method(m, state, atom, name, spot, act):
                results.extend(m.awaited(m, after, value, spot, act) if _is_coroutine(value) else [(after, value)])
            return results
        if isinstance(atom, Address) and atom.kind == "binding":
            return [(state, state.heap.get(atom, "socket") - ABSENT)]
        if isinstance(atom, Address):
            return dispatch.call_method(m, state, Method(atom.kind, "__enter__", atom), Arguments([], {}), spot, act)
        return [(state, UNKNOWN)]

    return each_atom(state, manager, act, one_manager)


def _is_coroutine(value: Value) -> bool:
    atom = only(value)
    return isinstance(atom, Address) and atom.kind == "coroutine"


def leave(m: Machine, state: State, manager: Value, exception: Value, spot: Spot, act: Activation) -> Results:
    """What leaving ``with`` does; a true result swallows the exception.

    Where a library releases an object by it, that is no deed of its own; what it calls of the program's is. Its
    managers swallow nothing, but for those of which that is known.
    """
    passed = told_of(exception)

    def one_manager(state: State, atom: Atom) -> Results:
        if isinstance(atom, Address) and atom.kind == "instance":
            order = mro(class_of(atom))
            name = "__aexit__" if find_in_order(state, order, "__aexit__") is not None else "__exit__"
            is_own = find_in_order(state, order, name) is not None
            results: Results = []
            for after, value in call_method(m, state, atom, name, spot, act, passed):
                results.extend(m.awaited(m, after, value, spot, act) if _is_coroutine(value) else [(after, value)])
            return [(after, value if is_own or value != UNKNOWN else NONE) for after, value in results]
        if isinstance(atom, Address) and atom.kind == "binding":
            for socket in state.heap.get(atom, "socket") - ABSENT:
                m.observer.touched(m, state, socket, "unbind", spot, act)
            return [(state, NONE)]
        if isinstance(atom, Address):
            outer_leaving, act.leaving = act.leaving, True
            results = dispatch.call_method(m, state, Method(atom.kind, "__exit__", atom), passed, spot, act)
            act.leaving = outer_leaving
            return results
        return [(state, NONE)]

    results = each_atom(state, manager, act, one_manager)
    known = any(isinstance(atom, Address) for atom in manager)
    return results if known else [(after, NONE) for after, _ in results]
