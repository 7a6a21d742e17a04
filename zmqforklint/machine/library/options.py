"""Command-line parsers: what ``set_defaults`` gives, the parsed options have; any other option is unknown."""

from __future__ import annotations

from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import ABSENT, NONE, NOTHING, External, Spot, join_values, one

DEFAULT = "option:"
"""Prefix of the fields that hold the defaults of options."""


def set_defaults(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``parser.set_defaults(func=…)``: of several parsers for sub-commands, any may be the one."""
    for name, value in arguments.keywords.items():
        known = state.heap.get(m.world, DEFAULT + name) - ABSENT
        state.heap.set(m.world, DEFAULT + name, join_values(known or NOTHING, value))
    return [(state, NONE)]


def parse(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``parser.parse_args()``."""
    made = m.allocate(state, act, "instance", spot, {}, "options", External("argparse.Namespace"))
    record = state.heap.record(m.world)
    for key, value in list(record.variants[0].items()) if record is not None else ():
        if isinstance(key, str) and key.startswith(DEFAULT):
            state.heap.set(made, key.removeprefix(DEFAULT), value)
    return [(state, one(made))]
