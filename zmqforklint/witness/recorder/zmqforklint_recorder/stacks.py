"""Where a moment stands in the analysed program."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import FrameType
    from typing import Any

_MOST_FRAMES = 40
_FOREIGN = (os.sep + "site-packages" + os.sep, os.sep + "dist-packages" + os.sep)
_STANDARD_LIBRARY = os.path.dirname(os.path.realpath(os.__file__)) + os.sep
_ENVIRONMENT = os.path.realpath(sys.prefix) + os.sep  # its console scripts may lie within the project
_RECORDER = os.path.join(os.path.dirname(os.path.realpath(__file__)), "")
_CO_OPTIMIZED = 1  # of functions, not of the bodies of modules and classes
_WATCHING = frozenset(["select", "register", "modify", "add_reader", "add_writer", "add_handler"])
_BOTTOM_FUNCTIONS = frozenset(["<module>", "_run_module_as_main", "_bootstrap", "_bootstrap_inner"])


class Moment:
    """What is known of a call into pyzmq: who called, and under what circumstances."""

    __slots__ = ("call", "frame", "internal", "notes", "receiver", "stack")

    def __init__(self) -> None:
        self.stack: list[tuple[FrameType, str]] = []
        """The frames of the analysed program with their real paths, innermost first."""
        self.frame: FrameType | None = None
        """The innermost frame outside of pyzmq, whoever's it is."""
        self.call = ""
        """The function of pyzmq that the program called; empty when it called the recording method itself."""
        self.receiver: object = None
        """The object whose method that function is."""
        self.internal = False
        """Whether pyzmq acts for itself: the thread that collects zero-copy messages."""
        self.notes: list[str] = []


class Stacks:
    """Tells the frames of the analysed program from those of libraries."""

    def __init__(self, roots: tuple[str, ...]) -> None:
        self._roots = roots
        try:
            self._start = os.getcwd()
        except OSError:
            self._start = os.sep
        self._paths: dict[str, str] = {}
        self._after_fork = False
        self.pyzmq = ""
        """The folder of the zmq package, once imported."""

    def run_after_fork(self, hook: Callable[[], Any]) -> None:
        """Run a hook of the program in a new child, so that moments within it bear that note."""
        self._after_fork = True
        try:
            hook()
        finally:
            self._after_fork = False

    def moment(self, frame: FrameType | None) -> Moment:
        """Describe the moment whose innermost frame outside the recorder is ``frame``."""
        moment = Moment()
        while frame is not None and self.pyzmq and frame.f_code.co_filename.startswith(self.pyzmq):
            moment.call = _function(frame)
            moment.internal = moment.internal or frame.f_code.co_filename.endswith("garbage.py")
            moment.receiver = frame.f_locals.get("self")
            frame = frame.f_back
        moment.frame = frame
        names = set()
        bottom = ""
        while frame is not None:
            path = self._path(frame)
            if path and len(moment.stack) < _MOST_FRAMES:
                moment.stack.append((frame, path))
            bottom = frame.f_code.co_name
            names.add(bottom)
            frame = frame.f_back
        if self._after_fork or "_run_after_forkers" in names:
            moment.notes.append("after-fork")
        if bottom not in _BOTTOM_FUNCTIONS:
            moment.notes.append("at-exit")
        if sys.exc_info()[0] is SystemExit:
            moment.notes.append("leaving")
        return moment

    def is_asked_by_selector(self, frame: FrameType | None) -> bool:
        """Whether ``fileno()`` of a socket led here that a selector called in order to watch it.

        The program itself may only show the number. What is written in C has no frame: then the name of the
        function must stand in the one that called it.
        """
        function = ""
        while frame is not None and self.pyzmq and frame.f_code.co_filename.startswith(self.pyzmq):
            function = frame.f_code.co_name
            frame = frame.f_back
        if function != "fileno" or frame is None:
            return False
        if self._path(frame):
            return "fileno" not in frame.f_code.co_names and not _WATCHING.isdisjoint(frame.f_code.co_names)
        while frame is not None and not self._path(frame):
            if frame.f_code.co_name in _WATCHING:
                return True
            frame = frame.f_back
        return False

    def innermost(self, frame: FrameType | None) -> FrameType | None:
        """Find the innermost frame of the analysed program, from ``frame`` outwards."""
        while frame is not None and not self._path(frame):
            frame = frame.f_back
        return frame

    def _path(self, frame: FrameType) -> str:
        """Give the real path of the frame's file when it is analysed, else an empty text."""
        name = frame.f_code.co_filename
        path = self._paths.get(name)
        if path is None:
            path = self._paths[name] = self._resolve(name)
        return path

    def _resolve(self, name: str) -> str:
        if name.startswith("<"):
            return ""
        path = os.path.realpath(os.path.join(self._start, name))
        if path.startswith((_STANDARD_LIBRARY, _RECORDER)):
            return ""
        for root in self._roots:
            if path == root or path.startswith(root.rstrip(os.sep) + os.sep):
                rest = path[len(root.rstrip(os.sep)) :]
                is_of_environment = path.startswith(_ENVIRONMENT) and not root.startswith(_ENVIRONMENT)
                return "" if is_of_environment or any(folder in rest for folder in _FOREIGN) else path
        return ""


def _function(frame: FrameType) -> str:
    """Name a function of pyzmq; an option that is read or assigned as an attribute, by the attribute."""
    name = frame.f_code.co_name
    return str(frame.f_locals.get("key", name)) if name in ("__getattr__", "__setattr__") else name


def describe(frame: FrameType, path: str) -> list[Any]:
    """Path, line, end line, column, end column, function, and the module's name for a module's or class's body.

    Columns are as the compiler keeps them, from 0, in bytes of UTF-8; None where this Python keeps none.
    """
    code = frame.f_code
    line, end_line, column, end_column = _position(frame)
    module = None if code.co_flags & _CO_OPTIMIZED else str(frame.f_globals.get("__name__"))
    return [path, line, end_line, column, end_column, code.co_name, module]


def _position(frame: FrameType) -> tuple[int | None, ...]:
    positions: Iterable[tuple[int | None, ...]]
    positions = frame.f_code.co_positions() if sys.version_info >= (3, 11) else ()
    for index, position in enumerate(positions):
        if index == frame.f_lasti // 2:
            return position if position[0] is not None else (frame.f_lineno, None, None, None)
    return (frame.f_lineno, None, None, None)
