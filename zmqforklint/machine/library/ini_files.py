"""``configparser``: what a parser has read, where that is known: a text, or the file of the project's settings."""

from __future__ import annotations

import configparser
from collections.abc import Callable

from zmqforklint.form.project import LONGEST_SETTINGS
from zmqforklint.machine import containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.heap import Address, Variant
from zmqforklint.machine.library.documents import is_file, made
from zmqforklint.machine.library.handlers import Handler, MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.values import (
    ABSENT,
    UNKNOWN,
    Atom,
    Spot,
    constant,
    constant_of,
    one,
    only,
    string_of,
)

PARSER = "ini parser"

_CLASSES = ("configparser.ConfigParser", "configparser.RawConfigParser", "configparser.SafeConfigParser")

_TEXT = "<text>"
"""The field that holds all that a parser has read."""


def _parser_read(read: Callable[[Machine, Arguments], str | None]) -> MethodHandler:
    """``parser.read_string("…")``, and ``parser.read(file)`` for the project's settings; it keeps all that it read."""

    def method(m: Machine, state: State, parser: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        text = read(m, arguments)
        if isinstance(parser, Address) and parser in state.heap:
            known = state.heap.get(parser, _TEXT) - ABSENT
            kept = string_of(known) if known else ""
            both = UNKNOWN if text is None or kept is None else constant(f"{kept}\n{text}")
            state.heap.set(parser, _TEXT, both)
        return [(state, UNKNOWN)]

    return method


def _of_settings(m: Machine, arguments: Arguments) -> str | None:
    return m.project.settings.get("ini") if is_file(arguments.get("", 0) or UNKNOWN) else None


def _of_text(m: Machine, arguments: Arguments) -> str | None:
    return string_of(arguments.get("string", 0) or UNKNOWN)


def sections(m: Machine, state: State, parser: Address, spot: Spot, act: Activation) -> Address | None:
    """What a parser of INI files has read, as a dict of dicts; None where that is not known."""
    text = constant_of(state.heap.get(parser, _TEXT))
    if not isinstance(text, str) or len(text) > LONGEST_SETTINGS:
        return None
    found = configparser.ConfigParser(strict=False)
    try:
        found.read_string(text)
        data = {name: dict(section) for name, section in found.items()}
    except configparser.Error:
        return None
    table = only(made(m, state, data, (text,), spot, act))
    return table if isinstance(table, Address) else None


def option_of(
    m: Machine, state: State, parser: Atom, arguments: Arguments, spot: Spot, act: Activation
) -> Results | None:
    """``parser.get(section, option, fallback=default)``; None where it is not known what the parser has read."""
    found = sections(m, state, parser, spot, act) if isinstance(parser, Address) else None
    if found is None:
        return None
    default, option = arguments.get("fallback") or UNKNOWN, arguments.get("option", 1) or UNKNOWN
    results: Results = []
    for after, section in containers.get_item(m, state, found, arguments.get("section", 0) or UNKNOWN, spot, act):
        atom = only(section)
        table = atom if isinstance(atom, Address) and atom.kind == "dict" else None
        results.append((after, UNKNOWN if table is None else containers.look_up(after, table, option, default)))
    return results


def _names(m: Machine, state: State, parser: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``parser.sections()``."""
    found = sections(m, state, parser, spot, act) if isinstance(parser, Address) else None
    if found is None:
        return [(state, UNKNOWN)]
    names = [(key, False) for key in contents.known_elements(state, found) or [] if key != constant("DEFAULT")]
    return [(state, one(containers.make(m, state, act, "list", spot, names, "sections")))]


def _make(m: Machine, state: State, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``ConfigParser(…)``: what it makes of a text depends on its arguments."""
    read: Variant = {_TEXT: UNKNOWN} if arguments.all() else {}
    return [(state, one(m.allocate(state, act, PARSER, spot, read)))]


FUNCTIONS: dict[str, Handler] = dict.fromkeys(_CLASSES, _make)

METHODS: dict[tuple[str, str], MethodHandler] = {
    **{(PARSER, name): _parser_read(_of_settings) for name in ("read", "read_file")},
    (PARSER, "read_string"): _parser_read(_of_text),
    (PARSER, "sections"): _names,
}
