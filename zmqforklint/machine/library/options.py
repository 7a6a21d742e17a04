"""Command-line parsers: an option is what it may be given, where that is known, or its default."""

from __future__ import annotations

from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    FALSE,
    NONE,
    NOTHING,
    TRUE,
    UNKNOWN,
    External,
    Spot,
    Value,
    constant_of,
    join_all_values,
    join_values,
    one,
    only,
    string_of,
)

OPTION = "option:"
"""Prefix of the fields that hold what the options may be."""

_SWITCHES = ("store_true", "store_false")


def add_argument(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``parser.add_argument("--start", choices=[…], default=…)``."""
    name, value = _destination(arguments), _given(state, arguments)
    if name and value is not None:
        _offer(m, state, name, value)
    return [(state, UNKNOWN)]


def set_defaults(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``parser.set_defaults(func=…)``."""
    for name, value in arguments.keywords.items():
        _offer(m, state, name, value)
    return [(state, NONE)]


def _offer(m: Machine, state: State, name: str, value: Value) -> None:
    """Of several parsers for sub-commands, any may be the one."""
    known = state.heap.get(m.world, OPTION + name) - ABSENT
    state.heap.set(m.world, OPTION + name, join_values(known or NOTHING, value))


def _destination(arguments: Arguments) -> str:
    """The attribute that holds the option: as it is called, without dashes."""
    chosen = string_of(arguments.get("dest") or UNKNOWN)
    names = [string_of(value) or "" for value in arguments.positional]
    longest = [name for name in names if name.startswith("--")] or names or [""]
    return chosen or longest[0].lstrip("-").replace("-", "_")


def _given(state: State, arguments: Arguments) -> Value | None:
    """What the option may be; None where nothing is known of it."""
    action, count = arguments.get("action"), arguments.get("nargs")
    if action is not None and string_of(action) in _SWITCHES:
        return TRUE | FALSE
    if action is not None or (count is not None and constant_of(count) != "?"):
        return None
    default, choices = arguments.get("default"), only(arguments.get("choices") or UNKNOWN)
    offered = contents.known_elements(state, choices)
    if default is None:
        is_needed = arguments.get("required") is not None or (count is None and not _is_optional(arguments))
        default = NOTHING if is_needed else NONE
    elif arguments.get("type") is not None and string_of(default) is not None:
        default = UNKNOWN  # a text is converted
    return join_all_values([UNKNOWN] if offered is None else offered) | default


def _is_optional(arguments: Arguments) -> bool:
    return any((string_of(name) or "-").startswith("-") for name in arguments.positional)


def parse(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``parser.parse_args()``."""
    made = m.allocate(state, act, "instance", spot, {}, "options", External("argparse.Namespace"))
    record = state.heap.record(m.world)
    for key, value in list(record.variants[0].items()) if record is not None else ():
        if isinstance(key, str) and key.startswith(OPTION):
            state.heap.set(made, key.removeprefix(OPTION), value)
    return [(state, one(made))]


def parse_known(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``parser.parse_known_args()``: the options, and the arguments that are none."""
    rows = parse(m, state, arguments, spot, act)
    return [
        (after, one(containers.make(m, after, act, "tuple", spot, [(found, False), (UNKNOWN, False)])))
        for after, found in rows
    ]
