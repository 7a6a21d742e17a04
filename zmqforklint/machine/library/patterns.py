"""Texts that are matched with patterns: ``fnmatch`` and ``re``, where both text and pattern are known."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Callable

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library import registered, unknown
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import ANYTHING, Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    NONE,
    UNKNOWN,
    Atom,
    External,
    Spot,
    Value,
    boolean,
    constant,
    constant_of,
    one,
    string_of,
)

PATTERN = "re.Pattern"
"""The class of compiled expressions."""

_LONGEST = 24
"""Of longer texts nothing is asked, for an expression may take very long to say no."""

_WAYS = ("match", "fullmatch", "search")

_FLAGS = "<flags>"
_EXPRESSION = "<expression>"


def _by_wildcards(name: str) -> Handler:
    """``fnmatch.fnmatch(text, pattern)``."""

    def match(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        text, pattern = string_of(arguments.get("name", 0) or UNKNOWN), string_of(arguments.get("pat", 1) or UNKNOWN)
        is_known = text is not None and pattern is not None and len(text) <= _LONGEST
        return [(state, boolean(getattr(fnmatch, name)(text, pattern) if is_known else None))]

    return match


def _compile(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``re.compile(expression, flags)``."""
    fields: Variant = {
        _EXPRESSION: arguments.get("pattern", 0) or UNKNOWN,
        _FLAGS: arguments.get("flags", 1) or constant(0),
    }
    return [(state, one(m.allocate(state, act, "instance", spot, fields, None, External(PATTERN))))]


def _by_expression(way: str) -> Handler:
    """``re.match(expression, text)`` and its siblings."""

    def match(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        flags = arguments.get("flags", 2) or constant(0)
        return _matched(m, state, way, arguments.get("pattern", 0), arguments.get("string", 1), flags, spot, act)

    return match


def _by_compiled(way: str) -> MethodHandler:
    def match(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        if not isinstance(receiver, Address) or len(arguments.all()) > 1:
            return [(state, UNKNOWN)]
        expression, flags = state.heap.get(receiver, _EXPRESSION), state.heap.get(receiver, _FLAGS)
        return _matched(m, state, way, expression, arguments.get("string", 0), flags, spot, act)

    return match


def _matched(
    m: Machine,
    state: State,
    way: str,
    expression: Value | None,
    text: Value | None,
    flags: Value,
    spot: Spot,
    act: Activation,
) -> Results:
    """None, or an object that is true."""
    pattern, asked = string_of(expression or UNKNOWN), string_of(text or UNKNOWN)
    if pattern is None or asked is None or len(asked) > _LONGEST or constant_of(flags) != 0:
        return [(state, UNKNOWN)]
    try:
        compare: Callable[[str], object] = getattr(re.compile(pattern), way)
    except (re.error, OverflowError, RecursionError):
        return [(state, UNKNOWN)]
    if compare(asked) is None:
        return [(state, NONE)]
    return [(state, one(m.allocate(state, act, "instance", spot, {}, "match", External("re.Match"))))]


def _substitute(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``re.sub(expression, function, text)``."""
    flags = arguments.get("flags", 4) or constant(0)
    return _substituted(m, state, arguments.get("pattern", 0), arguments.after(1), flags, spot, act)


def _substitute_by_compiled(
    m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """``pattern.sub(function, text)``."""
    assert isinstance(receiver, Address)
    expression, flags = state.heap.get(receiver, _EXPRESSION), state.heap.get(receiver, _FLAGS)
    return _substituted(m, state, expression, arguments, flags, spot, act)


def _substituted(
    m: Machine, state: State, expression: Value | None, arguments: Arguments, flags: Value, spot: Spot, act: Activation
) -> Results:
    """Calls the function for what is found, unless it is known that nothing is."""
    function = registered.callable_in(arguments.get("repl", 0))
    if function is None:
        return unknown.call(m, state, "re.sub", arguments, spot, act)
    return [
        (then, UNKNOWN)
        for after, found in _matched(m, state, "search", expression, arguments.get("string", 1), flags, spot, act)
        for then, _ in ([(after, NONE)] if found == NONE else unknown.call_now(m, after, function, ANYTHING, spot, act))
    ]


FUNCTIONS: dict[str, Handler] = {
    "fnmatch.fnmatch": _by_wildcards("fnmatch"),
    "fnmatch.fnmatchcase": _by_wildcards("fnmatchcase"),
    "re.compile": _compile,
    "re.sub": _substitute,
    "re.subn": _substitute,
    **{f"re.{way}": _by_expression(way) for way in _WAYS},
}

METHODS: dict[tuple[str, str], MethodHandler] = {
    **{(PATTERN, way): _by_compiled(way) for way in _WAYS},
    **dict.fromkeys(((PATTERN, "sub"), (PATTERN, "subn")), _substitute_by_compiled),
}
