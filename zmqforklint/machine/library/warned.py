"""Warnings: a function that the program has put in its place shows them, or they are told to a log."""

from __future__ import annotations

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.library import logs
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import ANYTHING, Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, FALSE, NONE, TRUE, UNKNOWN, External, Method, Spot, join_values, one
from zmqforklint.machine.ways import DOUBTFUL

_SHOWS = "warnings.showwarning"
"""The field of the process that holds what shows them, where that is not Python's own."""

_LOGS = one(External("logging._showwarning"))


def _warn(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``warnings.warn(…)``: a filter, or the same warning before, may keep it from being shown."""
    shows = state.heap.get(m.world, _SHOWS) - ABSENT
    if not shows:
        return [(state, NONE)]
    shown = state.copy()
    shown.doubt |= DOUBTFUL
    return [(state, NONE), *((after, NONE) for after, _ in m.call(m, shown, shows, ANYTHING, spot, act))]


def _capture(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``logging.captureWarnings(True)``."""
    captured = arguments.get("capture", 0) or UNKNOWN
    before = state.heap.get(m.world, _SHOWS)
    after = _LOGS if captured == TRUE else ABSENT if captured == FALSE else join_values(before, _LOGS)
    state.heap.set(m.world, _SHOWS, after)
    return [(state, NONE)]


def _log(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    logger = logs.logger_named(m, state, "py.warnings")
    return m.call(m, state, one(Method("logging.Logger", "warning", logger)), ANYTHING, spot, act)


FUNCTIONS: dict[str, Handler] = {
    "logging.captureWarnings": _capture,
    "logging._showwarning": _log,
    **dict.fromkeys(("warnings.warn", "warnings.warn_explicit"), _warn),
}
