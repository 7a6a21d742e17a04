"""Documents in a program's own text: ``json.loads("…")`` and ``tomllib.loads("…")`` give what they say."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable

from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    UNKNOWN,
    Atom,
    Constant,
    Spot,
    Value,
    constant,
    join_all_values,
    one,
)

_Place = tuple[object, ...]
"""Where something stands in its document: tells the containers apart that are made of it."""

_LARGEST = 20_000
"""What is longer is data, not settings."""


def _loaded(read: Callable[[str], object]) -> Handler:
    def load(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        given = arguments.get("s", 0) or UNKNOWN
        hooked = len(arguments.keywords) > ("s" in arguments.keywords)
        if hooked or len(arguments.positional) > 1:
            return [(state, UNKNOWN)]
        found = [_read(m, state, read, atom, spot, act) for atom in in_order(given)]
        return [(state, join_all_values(found))]

    return load


def _read(m: Machine, state: State, read: Callable[[str], object], atom: Atom, spot: Spot, act: Activation) -> Value:
    text = atom.value if isinstance(atom, Constant) else None
    if not isinstance(text, str) or len(text) > _LARGEST:
        return UNKNOWN
    try:
        return _made(m, state, read(text), (text,), spot, act)
    except (ValueError, RecursionError):
        return UNKNOWN


def _made(m: Machine, state: State, data: object, place: _Place, spot: Spot, act: Activation) -> Value:
    if isinstance(data, dict):
        made = containers.make_empty(m, state, act, "dict", spot, place)
        for key, value in data.items():
            containers.set_item(state, made, constant(key), _made(m, state, value, (*place, key), spot, act))
        return one(made)
    if isinstance(data, list):
        made = containers.make_empty(m, state, act, "list", spot, place)
        for number, value in enumerate(data):
            element = _made(m, state, value, (*place, number), spot, act)
            containers.append(state, made, element, distinct=True)
        return one(made)
    return constant(data) if isinstance(data, str | bool | int | float | None) else UNKNOWN


FUNCTIONS: dict[str, Handler] = {
    "json.loads": _loaded(json.loads),
    "tomllib.loads": _loaded(tomllib.loads),
    "tomli.loads": _loaded(tomllib.loads),
}
