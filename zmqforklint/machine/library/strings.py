"""Methods of strings: computed where everything is known, else put together of what is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from string import Formatter

from zmqforklint.machine import combining, containers, contents
from zmqforklint.machine.activation import Activation, Results
from zmqforklint.machine.library.handlers import MethodHandler
from zmqforklint.machine.machine import Arguments, Machine
from zmqforklint.machine.state import State
from zmqforklint.machine.unpacking import listed
from zmqforklint.machine.values import UNKNOWN, Atom, Constant, Pid, Spot, Text, Value, constant, constant_of, one, only

_PURE = frozenset(
    {"split", "rsplit", "partition", "rpartition", "strip", "lstrip", "rstrip", "lower", "upper", "replace", "title"}
    | {"removeprefix", "removesuffix", "isdigit", "splitlines", "capitalize", "casefold"}
    | {"zfill", "ljust", "rjust", "center", "find", "count", "isalpha", "isalnum", "isidentifier", "encode", "decode"}
)
"""Methods of strings and bytes that are simply computed where everything is known."""


def _pure(name: str) -> Callable[..., Results]:
    def compute(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        given = [constant_of(value) for value in arguments.positional]
        if not isinstance(receiver, Constant) or not isinstance(receiver.value, str | bytes) or arguments.keywords:
            return [(state, UNKNOWN)]
        if not all(isinstance(value, str | bytes | int) for value in given):
            return [(state, UNKNOWN)]
        try:
            result = getattr(receiver.value, name)(*given)
        except (AttributeError, LookupError, TypeError, ValueError):
            return [(state, UNKNOWN)]
        if isinstance(result, str | bytes | int):
            return [(state, constant(result))]
        items = [(constant(part), False) for part in result]
        kind = "list" if isinstance(result, list) else "tuple"
        return [(state, one(containers.make(m, state, act, kind, spot, items)))]

    return compute


def _edge(name: str, place: int) -> MethodHandler:
    """``startswith`` and ``endswith``: of a text of which only parts are known, the outermost may decide."""

    def compute(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
        if not isinstance(receiver, Text):
            return _pure(name)(m, state, receiver, arguments, spot, act)
        outer, asked = receiver.parts[place], constant_of(arguments.get("", 0) or UNKNOWN)
        if not isinstance(outer, Constant) or not isinstance(asked, str):
            return [(state, UNKNOWN)]
        known = str(outer.value)
        if len(asked) > len(known) and getattr(asked, name)(known):
            return [(state, UNKNOWN)]
        return [(state, constant(getattr(known, name)(asked)))]

    return compute


def _format(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``"…".format(…)``: a string made of its arguments."""
    template = receiver.value if isinstance(receiver, Constant) else None
    parts = list(_filled(template, arguments)) if isinstance(template, str) else None
    if parts is None or None in parts:
        return [(state, combining.text_of([one(receiver), *arguments.positional, *arguments.keywords.values()]))]
    return [(state, combining.text_of([part for part in parts if part is not None]))]


def _filled(template: str, arguments: Arguments) -> Iterator[Value | None]:
    """The parts of what the template makes; None for one that is not understood."""
    try:
        fields = list(Formatter().parse(template))
    except ValueError:
        fields = [("", "", None, None)]
    place = 0
    for text, name, spec, _ in fields:
        yield constant(text)
        if name is None:
            continue
        value = arguments.get(name, int(name) if name.isdigit() else place if not name else -1)
        place += not name
        yield None if value is None or spec is None or "{" in spec else formatted(value, spec)


def formatted(value: Value, spec: str) -> Value:
    """What a format specification makes of the value; a text that is filled up still tells what it is made of."""
    atom = only(value)
    if not spec or isinstance(atom, Pid | Text):
        return value
    try:
        return constant(format(atom.value, spec)) if isinstance(atom, Constant) else UNKNOWN
    except (TypeError, ValueError):
        return UNKNOWN


def _format_one(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``f"{x:spec}"``."""
    spec = constant_of(arguments.get("", 0) or UNKNOWN)
    is_known = isinstance(spec, str) or isinstance(receiver, Pid | Text)
    return [(state, formatted(one(receiver), spec if isinstance(spec, str) else "") if is_known else UNKNOWN)]


def _join(m: Machine, state: State, receiver: Atom, arguments: Arguments, spot: Spot, act: Activation) -> Results:
    """``sep.join(strings)``."""
    rows = listed(m, state, arguments.get("", 0) or UNKNOWN, spot, act)
    return [(after, _joined(receiver, contents.known_elements(after, only(joined)))) for after, joined in rows]


def _joined(separator: Atom, known: Sequence[Value] | None) -> Value:
    if known is None:
        return UNKNOWN
    return combining.text_of([part for value in known for part in (one(separator), value)][1:])


METHODS: dict[tuple[str, str], MethodHandler] = {
    **{("str", name): _pure(name) for name in _PURE},
    ("str", "startswith"): _edge("startswith", 0),
    ("str", "endswith"): _edge("endswith", -1),
    ("str", "format"): _format,
    ("str", "__format__"): _format_one,
    ("str", "join"): _join,
}
