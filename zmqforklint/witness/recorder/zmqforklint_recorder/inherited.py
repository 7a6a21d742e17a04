"""The error of a process that would touch what an ancestor made, and the story that it tells."""

from __future__ import annotations

import os

from .homes import getpid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, FrameType
    from typing import Any

    from .objects import Entry
    from .stacks import Moment

CREATE = "create"
USE = "use"
RELEASE = "release"

_HELP = "Make a context and its sockets in the child, after the fork."
_DEAD_SOCKET = "The new socket would be dead: what it sends is lost, and it receives nothing."
_NOTHING = "It would do nothing."
_SPINS = "It would spin at 100 % CPU for ever and ignore every timeout."
_CONSEQUENCES = {
    "send": "The message would be lost without an error.",
    "recv": "It would spin at 100 % CPU for ever, or return a message that the parent receives too.",
    "recv_into": "It would spin at 100 % CPU for ever, or return a message that the parent receives too.",
    "set": _NOTHING,
    "unbind": _NOTHING,
    "disconnect": _NOTHING,
    "join": _NOTHING,
    "leave": _NOTHING,
}
"""By operation of the compiled classes: what was measured with current releases of pyzmq, see docs/behaviour.md."""


class Place:
    """A line of the program: absolute ``path``, ``line``, and the ``function`` that it stands in."""

    __slots__ = ("function", "line", "path")

    def __init__(self, path: str, line: int, function: str) -> None:
        self.path = path
        self.line = line
        self.function = function

    def __str__(self) -> str:
        inside = self.function if self.function.startswith("<") else f"{self.function}()"
        return _printable(f"{_relative(self.path)}:{self.line} in {inside}")

    def __repr__(self) -> str:
        return f"Place({self.path!r}, {self.line}, {self.function!r})"


class Descent:
    """The fork that made a process, as its parent saw it: the stack of the program, innermost first."""

    __slots__ = ("codes", "parent", "place")

    def __init__(self, moment: Moment, parent: int) -> None:
        self.codes: tuple[CodeType, ...] = tuple(frame.f_code for frame, _ in moment.stack)
        self.parent = parent
        self.place = place_of(moment)


class InheritedObjectError(RuntimeError):
    """A process was about to touch a context or socket that an ancestor of it made. libzmq was not called.

    The message tells the whole story. For machines: ``rule`` is the code that the analyser gives this hazard,
    ``operation`` the function of pyzmq that was called, ``kind`` context or socket; ``created``, ``forked``,
    ``entered`` and ``touched`` are places, None where unknown; ``owner`` and ``pid`` are the processes that made and
    that touched the object; ``consequence`` says what would have happened.
    """

    rule: str
    operation: str
    kind: str
    created: Place | None
    forked: Place | None
    entered: Place | None
    touched: Place | None
    owner: int
    pid: int
    consequence: str


def refusal(
    entry: Entry, kind: str, operation: str, called: str, moment: Moment, descent: Sequence[Descent | None]
) -> InheritedObjectError:
    """Make the error for an operation on the inherited object ``entry``.

    ``operation`` is that of the compiled class, ``called`` the function that the program called. ``descent`` are the
    forks between the object's owner and this process, None for one made by C code.
    """
    fork = descent[0] if descent else None
    places: dict[str, Place | None] = {
        "created": entry.created,
        "forked": fork.place if fork else None,
        "entered": _entered(moment, fork) if fork else None,
        "touched": place_of(moment),
    }
    consequence = _DEAD_SOCKET if kind == CREATE else _CONSEQUENCES.get(operation, _SPINS)
    pid = getpid()
    forks = [f"by process {each.parent}" if each else "by C code" for each in descent]
    remarks = {"created": f"by process {entry.pid}", "forked": ", again ".join(forks), "touched": f"by process {pid}"}
    if called.startswith("__"):
        called = operation
    lines = [f"{_printable(called)}: an ancestor of this process made the {entry.kind}"]
    for step, place in places.items():
        if place or step in ("created", "forked"):
            remark = f", {remarks[step]}" if remarks.get(step) else ""
            lines.append(f"  {step:8} {place or 'where is not known'}{remark}")
    error = InheritedObjectError("\n".join([*lines, consequence, _HELP]))
    facts: dict[str, Any] = {
        "rule": "ZMQ201" if kind == CREATE else "ZMQ202",
        "operation": called,
        "kind": entry.kind,
        "owner": entry.pid,
        "pid": pid,
        "consequence": consequence,
        **places,
    }
    error.__dict__.update(facts)
    return error


def place_of(moment: Moment) -> Place | None:
    """Where in the program the moment is: outside of libraries if any of its calls is, else where it is at all."""
    if moment.stack:
        frame, path = moment.stack[0]
        return _place(frame, path)
    return _place(moment.frame, moment.frame.f_code.co_filename) if moment.frame is not None else None


def _place(frame: FrameType, path: str) -> Place:
    return Place(path, frame.f_lineno, frame.f_code.co_name)


def _entered(moment: Moment, fork: Descent) -> Place | None:
    """Find the outermost function that the child called since the fork."""
    stack = moment.stack[::-1]
    codes = fork.codes[::-1]
    for index, (frame, path) in enumerate(stack):
        if index >= len(codes) or frame.f_code is not codes[index]:
            return Place(path, frame.f_code.co_firstlineno, frame.f_code.co_name)
    return None


def _relative(path: str) -> str:
    try:
        here = os.path.join(os.getcwd(), "")
    except OSError:
        return path
    return path[len(here) :] if path.startswith(here) else path


def _printable(text: str) -> str:
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)
