"""What keeps a log record from a logger or a handler: its level, and its filters."""

from __future__ import annotations

import sys

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.classes import call_method, find_in_class
from zmqforklint.machine.conditions import truth
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    NONE,
    NOTHING,
    TRUE,
    UNKNOWN,
    Atom,
    Constant,
    External,
    Spot,
    Value,
    constant,
    join_values,
    one,
)

_LEVEL = "level"
_DISABLED = "logging:disabled"
"""The field of the process that holds the level up to which no logger lets anything through."""
_ELSEWHERE = "logging:elsewhere"
"""The field of the process that says that the logs may have been configured by what is not seen."""
_FILTERS = "<filters>"

_NUMBERS = {
    "notset": 0,
    "debug": 10,
    "info": 20,
    "warn": 30,
    "warning": 30,
    "error": 40,
    "exception": 40,
    "fatal": 50,
    "critical": 50,
}


def level_of_call(name: str, arguments: Arguments) -> int | None:
    """The level of the record that ``logger.name(…)`` makes; None where it is not known."""
    numbers = _numbers(arguments.get("level", 0) or UNKNOWN) if name == "log" else [_NUMBERS.get(name)]
    return numbers[0] if len(numbers) == 1 else None


def _numbers(level: Value) -> list[int | None]:
    return [_number(atom) for atom in level]


def _number(atom: Atom) -> int | None:
    """A level given as a number, by its name, or as the constant of the library."""
    if isinstance(atom, Constant) and isinstance(atom.value, int):
        return int(atom.value)
    name = atom.name.removeprefix("logging.") if isinstance(atom, External) else ""
    name = atom.value if isinstance(atom, Constant) and isinstance(atom.value, str) else name
    return _NUMBERS.get(name.lower()) if name.isupper() else None


def configure(state: State, holder: Atom, name: str, arguments: Arguments) -> bool:
    """A method of a logger or a handler that says what it lets through; whether it is one."""
    if not isinstance(holder, Address) or holder not in state.heap:
        return False
    if name == "setLevel":
        set_level(state, holder, arguments.get("level", 0) or UNKNOWN)
    elif name in ("addFilter", "removeFilter"):
        known, given = state.heap.get(holder, _FILTERS) - ABSENT, arguments.get("filter", 0) or NOTHING
        state.heap.set(holder, _FILTERS, join_values(known, given) if name == "addFilter" else known - given)
    return name in ("setLevel", "addFilter", "removeFilter")


def set_level(state: State, holder: Address, level: Value) -> None:
    """Lets nothing through that is less important."""
    if holder in state.heap:
        state.heap.set(holder, _LEVEL, level)


def reaches(number: int | None, level: Value) -> bool | None:
    """Whether a record of this level is as grave as that."""
    return _passes(_numbers(level), number)


def disable(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``logging.disable(level)``."""
    state.heap.set(m.world, _DISABLED, arguments.get("level", 0) or constant(_NUMBERS["critical"]))
    return [(state, NONE)]


def logs(m: Machine, state: State, loggers: list[Address], number: int | None) -> bool | None:
    """Whether a record passes the logger, of which those above it are given as well."""
    stopped = _numbers(state.heap.get(m.world, _DISABLED) - ABSENT)
    if number is not None and stopped and all(level is not None and level >= number for level in stopped):
        return False
    if state.heap.get(loggers[0], "disabled") == TRUE:
        return False
    return _passes(_level(state, loggers) or _root_level(m, state), number)


def admits(state: State, handler: Address, number: int | None) -> bool | None:
    """Whether a record passes the level of the handler; None where that is not known."""
    return _passes(_level(state, [handler]), number)


def _level(state: State, holders: list[Address]) -> list[int | None]:
    """What the first of these that has a level may have."""
    levels = (_numbers(state.heap.get(holder, _LEVEL) - ABSENT) for holder in holders)
    return next((each for each in levels if each and each != [0]), [])


def _root_level(m: Machine, state: State) -> list[int | None]:
    """What the root logger lets through while nobody has told it: warnings, as far as the whole program is seen."""
    is_told = m.program.path is None or m.program.serving is not None or state.heap.get(m.world, _ELSEWHERE) == TRUE
    return [] if is_told else [_NUMBERS["warning"]]


def configured_elsewhere(m: Machine, state: State, name: str = "") -> None:
    """Something may have configured the logs: a call of another library's, unless it is one of Python's own."""
    if name.partition(".")[0] not in sys.stdlib_module_names:
        state.heap.set(m.world, _ELSEWHERE, TRUE)


def _passes(levels: list[int | None], number: int | None) -> bool | None:
    verdicts = {None if number is None or level is None else level <= number for level in levels}
    return verdicts.pop() if len(verdicts) == 1 else None


def filtered(
    m: Machine, state: State, holder: Address, record: Value, spot: Spot, act: Activation
) -> tuple[list[State], list[State]]:
    """Asks the filters: the states in which the record may go on, and those in which it surely does not."""
    going, stopped = [state], list[State]()
    for each in in_order(state.heap.get(holder, _FILTERS) - ABSENT):
        rows = [row for before in going for row in _asked(m, before, each, record, spot, act)]
        going = []
        for after, verdict in rows:
            is_refused = bool(verdict) and all(truth(after, atom) is False for atom in verdict)
            (stopped if is_refused else going).append(after)
    return going, stopped


def _asked(m: Machine, state: State, asked: Atom, record: Value, spot: Spot, act: Activation) -> Results:
    told = Arguments([record], {})
    if isinstance(asked, Address) and asked.kind == "instance" and find_in_class(state, asked, "filter") is not None:
        return call_method(m, state, asked, "filter", spot, act, told)
    return m.call(m, state, one(asked), told, spot, act)


FUNCTIONS: dict[str, Handler] = {"logging.disable": disable}
