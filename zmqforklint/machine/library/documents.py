"""Documents in a program's own text, or in the file of its settings: what ``json.loads("…")`` and its like give."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable

from zmqforklint.form.project import LONGEST_SETTINGS
from zmqforklint.machine import containers
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.library import unknown
from zmqforklint.machine.library.handlers import Handler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.results import in_order
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    UNKNOWN,
    UNKNOWN_ATOM,
    Atom,
    Constant,
    External,
    Spot,
    Value,
    constant,
    join_all_values,
    one,
)

OF_A_FILE = External("pathlib.Path.read_text()")
"""A text that was read from a file of which nobody knows which it is."""

Place = tuple[object, ...]
"""Where something stands in its document: tells the containers apart that are made of it."""


def _loaded(kind: str, read: Callable[[str], object]) -> Handler:
    """``json.loads(text)``: of a known text, or of one that was read from some file; hooks may be called."""

    def load(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        given = arguments.get("s", 0) or UNKNOWN
        hooked = len(arguments.keywords) > ("s" in arguments.keywords)
        if hooked or len(arguments.positional) > 1:
            return unknown.call(m, state, f"{kind}.loads", arguments, spot, act)
        given = frozenset(Constant(m.project.settings.get(kind)) if atom == OF_A_FILE else atom for atom in given)
        found = [_read(m, state, read, atom, spot, act) for atom in in_order(given)]
        return [(state, join_all_values(found))]

    return load


def _read(m: Machine, state: State, read: Callable[[str], object], atom: Atom, spot: Spot, act: Activation) -> Value:
    text = atom.value if isinstance(atom, Constant) else None
    if not isinstance(text, str) or len(text) > LONGEST_SETTINGS:
        return UNKNOWN
    try:
        return made(m, state, read(text), (text,), spot, act)
    except (ValueError, RecursionError):
        return UNKNOWN


def made(m: Machine, state: State, data: object, place: Place, spot: Spot, act: Activation) -> Value:
    """Dicts, lists and constants as the data has them."""
    if isinstance(data, dict):
        table = containers.make_empty(m, state, act, "dict", spot, place)
        for key, value in data.items():
            containers.set_item(state, table, constant(key), made(m, state, value, (*place, key), spot, act))
        return one(table)
    if isinstance(data, list):
        row = containers.make_empty(m, state, act, "list", spot, place)
        for number, value in enumerate(data):
            element = made(m, state, value, (*place, number), spot, act)
            containers.append(state, row, element, distinct=True)
        return one(row)
    return constant(data) if isinstance(data, str | bool | int | float | None) else UNKNOWN


def _loaded_from_file(kind: str, read: Callable[[str], object]) -> Handler:
    """``json.load(file)``: the project's settings, where nothing else is known of the file."""

    def load(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        text = m.project.settings.get(kind)
        if len(arguments.all()) > 1 or not is_file(arguments.get("fp", 0) or UNKNOWN):
            return unknown.call(m, state, f"{kind}.load", arguments, spot, act)
        return [(state, _read(m, state, read, Constant(text), spot, act))]

    return load


def is_file(given: Value) -> bool:
    """Whether it may be any file, or the path of one."""
    return all(atom == UNKNOWN_ATOM or isinstance(atom, External) for atom in given)


def read_text(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``path.read_text()``, of a file of which nobody knows which it is."""
    return [(state, one(OF_A_FILE))]


FUNCTIONS: dict[str, Handler] = {
    "json.loads": _loaded("json", json.loads),
    "tomllib.loads": _loaded("toml", tomllib.loads),
    "tomli.loads": _loaded("toml", tomllib.loads),
    "json.load": _loaded_from_file("json", json.loads),
    "tomllib.load": _loaded_from_file("toml", tomllib.loads),
    "tomli.load": _loaded_from_file("toml", tomllib.loads),
}
