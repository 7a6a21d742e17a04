"""Logging as a channel: a log call is handed to every handler on the way to the root logger."""

from __future__ import annotations

from collections.abc import Callable

from zmqforklint.knowledge import Model
from zmqforklint.machine import containers, contents, sequences
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, class_of, find_in_class, library_bases
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library import files, log_gates, unknown
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.library.identities import current_name
from zmqforklint.machine.machine import NO_ARGUMENTS, NO_SPAN, Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    FALSE,
    NONE,
    NOTHING,
    UNKNOWN,
    Atom,
    External,
    Method,
    Pid,
    Spot,
    Value,
    boolean,
    constant,
    constant_of,
    one,
    only,
    string_of,
)

LEVELS = frozenset({"debug", "info", "warning", "warn", "error", "exception", "critical", "fatal", "log", "handle"})
HANDLERS = "handlers"
_STREAM = "stream"
_FORMATTER = "<formatter>"
_TARGET, _FLUSH_LEVEL = "target", "<flush level>"
LOGGER = "logging.Logger"


def get_logger(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``logging.getLogger(name)``: one logger for each name."""
    given = arguments.get("name", 0) or NONE
    names = [string_of(one(atom)) if atom not in NONE else "" for atom in in_order(given)]
    return [(state, frozenset(logger_named(m, state, "<unnamed>" if name is None else name) for name in names))]


def logger_named(m: Machine, state: State, name: str) -> Address:
    """The logger of that name; the root logger's is empty."""
    found = m.shared_address(("logger", name), "instance", (name, NO_SPAN), payload=External(LOGGER))
    if found not in state.heap:
        handlers = m.shared_address(("handlers", name), "list", found.spot)
        state.heap.put(handlers, {})
        state.heap.put(found, {"name": constant(name), HANDLERS: one(handlers)})
    return found


def root_logger(m: Machine, state: State) -> Value:
    """``logging.root``."""
    return one(logger_named(m, state, ""))


def make_logger(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """A logger of the program's own: an adapter passes its calls on to the logger that it wraps."""
    wrapped = arguments.get("logger", 0)
    if wrapped is not None and made in state.heap:
        state.heap.set(made, "logger", wrapped)
        state.heap.set(made, HANDLERS, one(containers.make_empty(m, state, act, "list", spot, "handlers")))
    level = arguments.get("level", 1)
    if level is not None and not any(isinstance(atom, Address) for atom in wrapped or NOTHING):
        log_gates.set_level(state, made, level)
    return [state]


def method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """A method of a logger."""
    logger = method.receiver
    if not isinstance(logger, Address) or logger not in state.heap:
        return [(state, UNKNOWN)]
    if method.name == "__init__":
        return [(after, NONE) for after in make_logger(m, state, model, logger, arguments, spot, act)]
    if method.name == "addHandler":
        attach(m, state, logger, arguments.get("hdlr", 0) or UNKNOWN, spot)
        return [(state, NONE)]
    if method.name == "removeHandler":
        for attached in state.heap.get(logger, HANDLERS) - ABSENT:
            if isinstance(attached, Address):
                sequences.remove_value(state, attached, arguments.get("hdlr", 0) or UNKNOWN)
        return [(state, NONE)]
    if method.name == "getChild":
        own, suffix = string_of(state.heap.get(logger, "name")), string_of(arguments.get("suffix", 0) or UNKNOWN)
        return [(state, one(logger_named(m, state, f"{own}.{suffix}" if own else suffix or "<unnamed>")))]
    if method.name in LEVELS:
        level = log_gates.level_of_call(method.name, arguments)
        is_made = method.name != "handle"
        record = _record(m, state, level, spot, act) if is_made else arguments.get("record", 0) or UNKNOWN
        return [(after, NONE) for after in _log(m, state, logger, level, record, spot, act)]
    if method.name == "isEnabledFor":
        level = log_gates.level_of_call("log", arguments)
        return [(state, boolean(log_gates.logs(m, state, [logger, *_above(m, state, logger)], level)))]
    log_gates.configure(state, logger, method.name, arguments)
    return [(state, UNKNOWN)]


def make_handler(
    m: Machine, state: State, model: Model, made: Address, arguments: Arguments, spot: Spot, act: Activation
) -> list[State]:
    """A handler that has nothing to do with ZeroMQ, but for what the program makes of it."""
    level = arguments.get(*model.argument("level")) if model.text("level") else None
    if level is not None:
        log_gates.set_level(state, made, level)
    stream = arguments.get(*model.argument("stream")) if model.text("stream") else None
    if stream is not None and made in state.heap:
        state.heap.set(made, _STREAM, stream)
    if model.text("target") and made in state.heap:
        state.heap.set(made, _TARGET, (arguments.get(*model.argument("target")) or NONE) - NONE)
        state.heap.set(made, _FLUSH_LEVEL, arguments.get(*model.argument("flush-level")) or constant("ERROR"))
    return [state]


def handler_method(
    m: Machine, state: State, model: Model, method: Method, arguments: Arguments, spot: Spot, act: Activation
) -> Results:
    """A method that a handler has from the library."""
    handler = method.receiver
    if method.name == "__init__" and isinstance(handler, Address):
        return [(after, NONE) for after in make_handler(m, state, model, handler, arguments, spot, act)]
    if log_gates.configure(state, handler, method.name, arguments):
        return [(state, NONE)]
    work = _WORK.get(method.name)
    if work is not None and isinstance(handler, Address) and handler.kind == "instance":
        return [(after, NONE) for after in work(m, state, handler, arguments.get("record", 0) or UNKNOWN, spot, act)]
    if method.name == "format" and isinstance(handler, Address):
        record = arguments.get("record", 0) or UNKNOWN
        return [(after, UNKNOWN) for after in _formatted_by(m, state, handler, record, spot, act)]
    setting = _SETTINGS.get(method.name)
    if setting is not None and isinstance(handler, Address) and handler in state.heap:
        field, name = setting
        state.heap.set(handler, field, (arguments.get(name, 0) or NONE) - NONE)
        return [(state, NONE)]
    return unknown.call(m, state, f"{method.owner}.{method.name}", arguments, spot, act)


_SETTINGS = {"setFormatter": (_FORMATTER, "fmt"), "setTarget": (_TARGET, "target")}
"""The methods that give a handler something, each with the field that holds it and the name of the argument."""


def read(
    m: Machine, state: State, model: Model, logger: Address, name: str, spot: Spot, act: Activation
) -> Results | None:
    """``logger.parent``, the nearest logger above it that there is, and ``logger.manager``, which knows all by name."""
    if name == "manager":
        return [(state, manager(m, state, spot, act))]
    above = _above(m, state, logger) if name == "parent" else []
    return [(state, one(above[0]))] if above else None


def manager(m: Machine, state: State, spot: Spot, act: Activation) -> Value:
    """What has all loggers but the root's in its ``loggerDict``."""
    known = containers.make_empty(m, state, act, "dict", spot, "loggers")
    for name, logger in _loggers(m, state):
        if name:
            containers.set_item(state, known, constant(name), one(logger))
    fields: Variant = {"loggerDict": one(known), "root": root_logger(m, state)}
    return one(m.allocate(state, act, "instance", spot, fields, "loggers", External("logging.Manager")))


def _loggers(m: Machine, state: State) -> list[tuple[str, Address]]:
    """All loggers that there are, each with its name; the root logger's is empty."""
    known: list[tuple[str, Address]] = []
    for key, logger in m.root.allocations.items():
        match key:
            case ("logger", str(name)) if logger in state.heap:
                known.append((name, logger))
    return known


def shut_down(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``logging.shutdown()`` flushes and closes every handler."""
    known = [state.heap.get(logger, HANDLERS) - ABSENT for _, logger in _loggers(m, state)]
    handlers = {atom for each in known for atom in contents.any_element(state, each)}
    states = [state]
    for handler in in_order(frozenset(handlers)):
        if isinstance(handler, Address) and handler.kind == "instance":
            for name in ("flush", "close"):
                states = [after for before in states for after in _own_method(m, before, handler, name, spot, act)]
    return [(after, NONE) for after in states]


def _own_method(
    m: Machine,
    state: State,
    holder: Address,
    name: str,
    spot: Spot,
    act: Activation,
    arguments: Arguments = NO_ARGUMENTS,
) -> list[State]:
    """Calls the method, if a class of the program defines it."""
    if find_in_class(state, holder, name) is None:
        return [state]
    return [after for after, _ in call_method(m, state, holder, name, spot, act, arguments)]


FUNCTIONS: dict[str, Handler] = {"logging.shutdown": shut_down}


def detach_all(state: State, logger: Address) -> None:
    """Takes all handlers from a logger."""
    for attached in state.heap.get(logger, HANDLERS) - ABSENT:
        if isinstance(attached, Address):
            state.heap.put(attached, {})


def has_handlers(state: State, logger: Address) -> bool:
    """Whether a logger surely has a handler."""
    attached = only(state.heap.get(logger, HANDLERS))
    return isinstance(attached, Address) and contents.has_elements(state, attached) is True


def attach(m: Machine, state: State, to: Address, handlers: Value, spot: Spot) -> None:
    """Gives a logger handlers."""
    for attached in state.heap.get(to, HANDLERS) - ABSENT:
        if isinstance(attached, Address):
            containers.append(state, attached, handlers)
    m.observer.attached(handlers, spot)


def log_to_root(m: Machine, state: State, model: Model, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``logging.info(…)`` and the like."""
    level = log_gates.level_of_call(model.name.rpartition(".")[2], arguments)
    record = _record(m, state, level, spot, act)
    return [(after, NONE) for after in _log(m, state, logger_named(m, state, ""), level, record, spot, act)]


def _record(m: Machine, state: State, level: int | None, spot: Spot, act: Activation) -> Value:
    """The record that a log call makes: it tells of its process, and how grave it is."""
    fields: Variant = {"process": one(Pid(state.process)), "processName": current_name(m, state)}
    if level is not None:
        fields["levelno"] = constant(level)
    return one(m.allocate(state, act, "instance", spot, fields, "record", External("logging.LogRecord")))


def _log(
    m: Machine, state: State, logger: Address, level: int | None, record: Value, spot: Spot, act: Activation
) -> list[State]:
    """Hands a record to the handlers of the logger and of those above it, unless the logger keeps it."""
    states = [state]
    for atom in in_order(state.heap.get(logger, "logger") - ABSENT):
        if isinstance(atom, Address):
            states = [after for before in states for after in _adapt(m, before, logger, atom, level, spot, act)]
            states = [after for before in states for after in _log(m, before, atom, level, record, spot, act)]
    if log_gates.logs(m, state, [logger, *_above(m, state, logger)], level) is False:
        return states
    rows = [log_gates.filtered(m, before, logger, record, spot, act) for before in states]
    states, kept = ([after for row in rows for after in row[place]] for place in (0, 1))
    for holder in _upwards(m, state, logger):
        for handler in in_order(contents.any_element(state, state.heap.get(holder, HANDLERS) - ABSENT)):
            states = [after for before in states for after in _emit(m, before, handler, level, record, spot, act)]
    return states + kept


def _adapt(
    m: Machine, state: State, adapter: Address, logger: Address, level: int | None, spot: Spot, act: Activation
) -> list[State]:
    """An adapter of the program's own processes what it passes on to the logger, if that takes it."""
    if log_gates.logs(m, state, [logger, *_above(m, state, logger)], level) is False:
        return [state]
    return _own_method(m, state, adapter, "process", spot, act, Arguments([UNKNOWN, UNKNOWN], {}))


def _upwards(m: Machine, state: State, logger: Address) -> list[Address]:
    """The loggers whose handlers get a record: up to the first that does not pass it on."""
    line: list[Address] = []
    for each in (logger, *_above(m, state, logger)):
        line.append(each)
        if state.heap.get(each, "propagate") == FALSE:
            break
    return line


def _above(m: Machine, state: State, logger: Address) -> list[Address]:
    """The loggers above one that there are, up to the root logger."""
    name = string_of(state.heap.get(logger, "name"))
    line: list[Address] = []
    while name:
        name = name.rpartition(".")[0]
        above = m.root.allocations.get(("logger", name))
        if above is not None and above in state.heap:
            line.append(above)
    return line


def _emit(
    m: Machine, state: State, handler: Atom, level: int | None, record: Value, spot: Spot, act: Activation
) -> list[State]:
    """Hands a record to a handler, unless its level is too low."""
    if not isinstance(handler, Address) or handler.kind != "instance":
        return [state]
    if log_gates.admits(state, handler, level) is False:
        return [state]
    return _as_defined(m, state, handler, "handle", record, spot, act, _handle)


Work = Callable[[Machine, State, Address, Value, Spot, Activation], list[State]]
"""What a handler does with a record."""


def _as_defined(
    m: Machine, state: State, holder: Address, name: str, record: Value, spot: Spot, act: Activation, otherwise: Work
) -> list[State]:
    """What the program's own class says that a method does with a record, or else the library's."""
    if find_in_class(state, holder, name) is None:
        return otherwise(m, state, holder, record, spot, act)
    return _own_method(m, state, holder, name, spot, act, Arguments([record], {}))


def _handle(m: Machine, state: State, handler: Address, record: Value, spot: Spot, act: Activation) -> list[State]:
    """A handler's filters may keep the record."""
    going, kept = log_gates.filtered(m, state, handler, record, spot, act)
    emitted = [
        after for before in going for after in _as_defined(m, before, handler, "emit", record, spot, act, _emit_plainly)
    ]
    return emitted + kept


def _emit_plainly(
    m: Machine, state: State, handler: Address, record: Value, spot: Spot, act: Activation
) -> list[State]:
    """The handlers of libraries format the record; some write it to a stream, others send it."""
    states = _as_defined(m, state, handler, "format", record, spot, act, _formatted_by)
    return [
        flushed
        for before in states
        for after in _written(m, before, handler, record, spot, act)
        for flushed in _own_method(m, after, handler, "flush", spot, act)
    ]


def _formatted_by(
    m: Machine, state: State, handler: Address, record: Value, spot: Spot, act: Activation
) -> list[State]:
    """A handler's formatter is asked, if it is one of the program's own."""
    states = [state]
    for formatter in in_order(state.heap.get(handler, _FORMATTER) - ABSENT):
        if isinstance(formatter, Address) and formatter.kind == "instance":
            told = Arguments([record], {})
            states = [
                after for before in states for after in _own_method(m, before, formatter, "format", spot, act, told)
            ]
    return states


def _written(m: Machine, state: State, handler: Address, record: Value, spot: Spot, act: Activation) -> list[State]:
    stream = state.heap.get(handler, _STREAM) - ABSENT
    if stream:
        return files.written(m, state, stream, spot, act)
    targets = state.heap.get(handler, _TARGET) - ABSENT
    if targets:
        return _passed_on(m, state, handler, targets, record, spot, act)
    for base in library_bases(class_of(handler)):
        model = m.knowledge.find(base.name)
        is_plain = model is not None and model.kind == "log-handler"
        found = None if is_plain else m.read_library(m, state, base.name, handler, "emit", spot, act)
        if found is not None:
            told = Arguments([record], {})
            return [then for after, value in found for then, _ in m.call(m, after, value, told, spot, act)]
    return [state]


def _passed_on(
    m: Machine, state: State, handler: Address, targets: Value, record: Value, spot: Spot, act: Activation
) -> list[State]:
    """A handler that keeps records until one is grave enough hands them to its target then."""
    made = only(record)
    given = state.heap.get(made, "levelno") - ABSENT if isinstance(made, Address) else UNKNOWN
    level = constant_of(given) if given else None
    number = level if isinstance(level, int) else None
    if log_gates.reaches(number, state.heap.get(handler, _FLUSH_LEVEL) - ABSENT) is False:
        return [state]
    states = [state]
    for target in in_order(targets):
        states = [after for before in states for after in _emit(m, before, target, number, record, spot, act)]
    return states


_WORK: dict[str, Work] = {"handle": _handle, "emit": _emit_plainly}
