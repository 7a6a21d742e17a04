"""``configparser``: what a parser has read, where that is known: a text, or the file of the project's settings."""

from __future__ import annotations

import configparser
from collections.abc import Callable

from zmqforklint.form.expressions import ConstantValue
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
    NOTHING,
    UNKNOWN,
    Atom,
    Constant,
    Spot,
    Value,
    constant,
    constant_of,
    join_all_values,
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
    m: Machine, state: State, parser: Atom, arguments: Arguments, read: Reader, spot: Spot, act: Activation
) -> Results | None:
    """``parser.get(section, option, fallback=default)``; None where it is not known what the parser has read."""
    found = sections(m, state, parser, spot, act) if isinstance(parser, Address) else None
    if found is None:
        return None
    given = Arguments(arguments.positional[1:], arguments.keywords)
    results: Results = []
    for after, section in containers.get_item(m, state, found, arguments.get("section", 0) or UNKNOWN, spot, act):
        results.append((after, _of_section(after, only(section), given, read)))
    return results


def option_of_section(read: Reader) -> MethodHandler:
    """``section.getint(option, fallback=default)`` of what ``parser[section]`` gives."""

    def method(m: Machine, state: State, section: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        return [(state, _of_section(state, section, arguments, read))]

    return method


def _of_section(state: State, section: Atom | None, arguments: Arguments, read: Reader) -> Value:
    """What an option is when it is read like this, or the default, which stays as it is."""
    option, default = arguments.get("option", 0) or UNKNOWN, arguments.get("fallback", 1) or UNKNOWN
    name = string_of(option)
    if not isinstance(section, Address) or section.kind != "dict" or name is None:
        return UNKNOWN
    found = containers.look_up(state, section, constant(name.lower()), NOTHING)
    return join_all_values(_as_read(atom, read) for atom in found) or default


def _as_read(atom: Atom, read: Reader) -> Value:
    text = atom.value if isinstance(atom, Constant) else None
    try:
        return constant(read(text)) if isinstance(text, str) else UNKNOWN
    except ValueError:
        return UNKNOWN


Reader = Callable[[str], ConstantValue]
"""Makes a value of the text of an option."""


def _truth(text: str) -> bool:
    states = configparser.ConfigParser.BOOLEAN_STATES
    if text.lower() not in states:
        raise ValueError(text)
    return states[text.lower()]


READERS: dict[str, Reader] = {"get": str, "getint": int, "getfloat": float, "getboolean": _truth}
"""What the methods that ask for an option make of its text."""


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
    **{("dict", name): option_of_section(read) for name, read in READERS.items() if name != "get"},
}
