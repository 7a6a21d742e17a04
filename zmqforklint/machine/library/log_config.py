"""Configuring logs at once: handlers, made by the names of their classes or given, for loggers."""

from __future__ import annotations

from collections.abc import Iterator

from zmqforklint.knowledge import Model
from zmqforklint.machine import containers, modules
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import logs
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, NOTHING, UNKNOWN, External, Spot, Value, one, only, string_of

Fields = dict[str, Value]

_NOT_PASSED = frozenset({"class", "()", "level", "formatter", "filters"})


def configure(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``basicConfig`` is given handlers for the root logger, ``dictConfig`` a description of loggers and handlers."""
    if model.text("config"):
        return _configure(m, state, arguments.get(*model.argument("config")) or UNKNOWN, spot, act)
    given = arguments.get(*model.argument("handlers"))
    if given is not None:
        logs.attach(m, state, logs.logger_named(m, state, ""), containers.any_element(state, given), spot)
    return [(state, NONE)]


def _configure(m: Machine, state: State, described: Value, spot: Spot, act: Activation) -> Results:
    """Makes the handlers in turn, and then attaches them."""
    config = _fields(state, described)
    rows: list[tuple[State, Fields]] = [(state, {})]
    for name, described in _entries(state, config.get("handlers")):
        rows = [
            (after, {**made, name: handler})
            for before, made in rows
            for after, handler in _make(m, before, _fields(before, described), spot, act)
        ]
    for after, made in rows:
        for name, described in (*_entries(after, config.get("loggers")), ("", config.get("root") or NOTHING)):
            _attach(m, after, name, _fields(after, described), made, spot)
    return [(after, NONE) for after, _ in rows]


def _fields(state: State, value: Value) -> Fields:
    return containers.keyword_fields(state, only(value))[0]


def _entries(state: State, value: Value | None) -> Iterator[tuple[str, Value]]:
    yield from _fields(state, value or NOTHING).items()


def _make(m: Machine, state: State, described: Fields, spot: Spot, act: Activation) -> Results:
    passed = Arguments([], {name: value for name, value in described.items() if name not in _NOT_PASSED})
    maker = described.get("()") or described.get("class") or UNKNOWN
    name = string_of(maker)
    rows = [(state, maker)] if name is None else _resolve(m, state, name, spot, act)
    return [row for after, callee in rows for row in m.call(m, after, callee, passed, spot, act)]


def _resolve(m: Machine, state: State, dotted: str, spot: Spot, act: Activation) -> Results:
    """What a dotted name means: something of the project's, else a library's."""
    module, _, name = dotted.rpartition(".")
    results: Results = []
    for after, found in modules.import_dotted(m, state, module, act, spot) if module else ():
        for atom in found:
            inside = after.heap.get(atom, name) - ABSENT if isinstance(atom, Address) else None
            results.append((after, inside or one(External(dotted))))
    return results or [(state, UNKNOWN)]


def _attach(m: Machine, state: State, name: str, described: Fields, made: Fields, spot: Spot) -> None:
    """Gives a logger its handlers; those that it had before are taken away."""
    logger = logs.logger_named(m, state, name)
    if described:
        logs.detach_all(state, logger)
    for value in containers.known_elements(state, only(described.get("handlers") or NOTHING)) or []:
        handler = made.get(string_of(value) or "")
        if handler:
            logs.attach(m, state, logger, handler, spot)
