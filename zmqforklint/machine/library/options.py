"""Command-line parsers: an option is what it may be given, where that is known, or its default."""

from __future__ import annotations

from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address
from zmqforklint.machine.library import registered, unknown
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
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
    constant,
    constant_of,
    join_all_values,
    join_values,
    one,
    only,
    string_of,
)
from zmqforklint.machine.ways import DOUBTFUL

OPTION = "option:"
"""Prefix of the fields that hold what the options may be."""

_SWITCHES = ("store_true", "store_false")


CALLED = "called for option:"
"""Prefix of the fields that hold what is called with the text of an option."""


def add_argument(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``parser.add_argument("--start", choices=[…], default=…)``."""
    name, value = _destination(arguments), _given(state, arguments)
    if name and value is not None:
        _offer(m, state, name, value)
    return [(after, UNKNOWN) for after in _keep_called(m, state, name, arguments, spot, act)]


def _keep_called(m: Machine, state: State, name: str, arguments: Arguments, spot: Spot, act: Activation) -> list[State]:
    """Remembers the function that converts the text; of the program's own actions, an instance is made here."""
    converts = registered.callable_in(arguments.get("type")) or NOTHING
    rows: Results = [(state, converts)]
    action = registered.callable_in(arguments.get("action"))
    if action is not None:
        given = {key: each for key, each in arguments.keywords.items() if key not in ("action", "dest")}
        passed = Arguments([UNKNOWN, arguments.get("dest") or constant(name)], given)
        rows = [(after, converts | made) for after, made in m.call(m, state, action, passed, spot, act)]
    for after, called in rows:
        if called:
            known = after.heap.get(m.world, CALLED + name) - ABSENT
            after.heap.set(m.world, CALLED + name, join_values(known or NOTHING, called))
    return [after for after, _ in rows]


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


_NAMESPACES = frozenset({"instance", "class", "module"})


def parse(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``parser.parse_args(args, namespace)``: the options are set in the object that is given, or in a new one."""
    given = only(arguments.get("namespace", 1) or NONE)
    if isinstance(given, Address) and given.kind in _NAMESPACES and given in state.heap:
        made = given
    else:
        made = m.allocate(state, act, "instance", spot, {}, "options", External("argparse.Namespace"))
    for name, value in _fields_of(m, state, OPTION):
        state.heap.set(made, name, value)
    for _, called in _fields_of(m, state, CALLED):
        state = _call_perhaps(m, state, called, made, spot, act)
    return [(state, one(made))]


def _fields_of(m: Machine, state: State, prefix: str) -> list[tuple[str, Value]]:
    """What the process keeps for each option under names that begin so."""
    names = [key for key in state.heap.keys(m.world) if isinstance(key, str) and key.startswith(prefix)]
    return [(name.removeprefix(prefix), state.heap.get(m.world, name) - ABSENT) for name in names]


def _call_perhaps(m: Machine, state: State, called: Value, options: Address, spot: Spot, act: Activation) -> State:
    """The option may be given: a function gets its text, an action the parser, the options, and what was given."""
    for atom in in_order(called):
        is_action = isinstance(atom, Address) and atom.kind == "instance"
        passed = Arguments([UNKNOWN, one(options), UNKNOWN, UNKNOWN] if is_action else [UNKNOWN], {})
        apart = state.copy()
        apart.doubt |= DOUBTFUL
        with act.any_number():
            for after, _ in unknown.call_now(m, apart, one(atom), passed, spot, act):
                state = state.join(after)
    return state


def parse_known(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``parser.parse_known_args()``: the options, and the arguments that are none."""
    rows = parse(m, state, arguments, spot, act)
    return [
        (after, one(containers.make(m, after, act, "tuple", spot, [(found, False), (UNKNOWN, False)])))
        for after, found in rows
    ]
