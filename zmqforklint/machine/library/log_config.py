"""Configuring logs at once: handlers, made by the names of their classes or given, for loggers."""

from __future__ import annotations

from collections.abc import Iterator

from zmqforklint.knowledge import Model
from zmqforklint.machine import contents, modules, plugins
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import mro
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import log_gates, logs
from zmqforklint.machine.machine import ANYTHING, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    FALSE,
    NONE,
    NOTHING,
    UNKNOWN,
    Atom,
    External,
    Spot,
    Value,
    constant_of,
    one,
    only,
    string_of,
)

Fields = dict[str, Value]

_NOT_PASSED = frozenset({"class", "()", "level", "formatter", "filters"})


def configure(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``basicConfig`` is given handlers for the root logger, ``dictConfig`` a description of loggers and handlers.

    The first does nothing where there are handlers already, unless it is forced to.
    """
    if model.text("config"):
        return _configure(m, state, arguments.get(*model.argument("config")) or UNKNOWN, spot, act)
    root = logs.logger_named(m, state, "")
    if constant_of(arguments.get("force") or FALSE) is True:
        logs.detach_all(state, root)
    elif logs.has_handlers(state, root):
        return [(state, NONE)]
    level, given = arguments.get(*model.argument("level")), arguments.get(*model.argument("handlers"))
    if level is not None:
        log_gates.set_level(state, root, level)
    if given is not None:
        logs.attach(m, state, root, contents.any_element(state, given), spot)
    return [(state, NONE)]


def _configure(m: Machine, state: State, described: Value, spot: Spot, act: Activation) -> Results:
    """Makes the handlers in turn, and then attaches them."""
    if _is_unknown(described):
        return _configure_from_data(m, state, spot, act)
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


def _configure_from_data(m: Machine, state: State, spot: Spot, act: Activation) -> Results:
    """A description that was read from somewhere: it may name any class of handlers that nothing else imports."""
    results: Results = []
    log_gates.configured_elsewhere(m, state)
    for after, loaded in plugins.load(m, state, None, act, spot):
        states = [after]
        for cls in _handler_classes(after, loaded):
            made = [row for before in states for row in m.call(m, before, one(cls), ANYTHING, spot, act)]
            for then, handler in made:
                logs.attach(m, then, logs.logger_named(m, then, ""), handler, spot)
            states = [then for then, _ in made] or states
        results.extend((then, NONE) for then in states)
    return results


def _is_unknown(described: Value) -> bool:
    atom = only(described)
    return not isinstance(atom, Address) or atom.kind != "dict"


def _handler_classes(state: State, loaded: Value) -> list[Atom]:
    """The classes of log handlers that these modules define."""
    records = [state.heap.record(atom) for atom in loaded if isinstance(atom, Address) and atom.kind == "module"]
    values = [value for record in records if record for variant in record.variants for value in variant.values()]
    found = frozenset[Atom]().union(*values)
    return [each for each in in_order(found) if isinstance(each, Address) and each.kind == "class" and _handles(each)]


def _handles(cls: Address) -> bool:
    return any(isinstance(base, External) and base.name.startswith("logging.") for base in mro(cls))


def _fields(state: State, value: Value) -> Fields:
    return contents.keyword_fields(state, only(value))[0]


def _entries(state: State, value: Value | None) -> Iterator[tuple[str, Value]]:
    yield from _fields(state, value or NOTHING).items()


def _make(m: Machine, state: State, described: Fields, spot: Spot, act: Activation) -> Results:
    passed = Arguments([], {name: value for name, value in described.items() if name not in _NOT_PASSED})
    maker = described.get("()") or described.get("class") or UNKNOWN
    name = string_of(maker)
    rows = [(state, maker)] if name is None else _resolve(m, state, name, spot, act)
    made = [row for after, callee in rows for row in m.call(m, after, callee, passed, spot, act)]
    for after, handler in made:
        for atom in handler:
            _set_level(after, atom, described)
    return made


def _set_level(state: State, holder: Atom, described: Fields) -> None:
    if isinstance(holder, Address) and "level" in described:
        log_gates.set_level(state, holder, described["level"])


def _resolve(m: Machine, state: State, dotted: str, spot: Spot, act: Activation) -> Results:
    """What a dotted name means: something of the project's, else a library's."""
    module, _, name = dotted.rpartition(".")
    rows = modules.named_in(m, state, module, name, act, spot) if module else []
    return [(after, found or one(External(dotted))) for after, found in rows] or [(state, UNKNOWN)]


def _attach(m: Machine, state: State, name: str, described: Fields, made: Fields, spot: Spot) -> None:
    """Gives a logger its handlers; those that it had before are taken away."""
    logger = logs.logger_named(m, state, name)
    _set_level(state, logger, described)
    if described:
        logs.detach_all(state, logger)
    if described.get("propagate", NONE) != NONE:
        state.heap.set(logger, "propagate", described["propagate"])
    for value in contents.known_elements(state, only(described.get("handlers") or NOTHING)) or []:
        handler = made.get(string_of(value) or "")
        if handler:
            logs.attach(m, state, logger, handler, spot)
