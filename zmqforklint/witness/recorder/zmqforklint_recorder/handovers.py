"""Contexts and sockets given to other processes as arguments, or sent to them."""

from __future__ import annotations

import sys

from .objects import entry_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType
    from typing import Any

    from .imports import Hook
    from .journal import Journal

_METHODS = {
    "multiprocessing.process": [("BaseProcess", "__init__", "args")],
    "multiprocessing.pool": [
        ("Pool", "__init__", "initargs"),
        ("Pool", "apply_async", "apply"),
        ("Pool", "_map_async", "map"),
        ("Pool", "imap", "imap"),
        ("Pool", "imap_unordered", "imap"),
    ],
    "multiprocessing.queues": [("Queue", "put", "put"), ("SimpleQueue", "put", "put")],
    "multiprocessing.connection": [("_ConnectionBase", "send", "send")],
    "concurrent.futures.process": [
        ("ProcessPoolExecutor", "__init__", "initargs"),
        ("ProcessPoolExecutor", "submit", "submit"),
    ],
}
"""The methods whose arguments reach another process: class, method, and what the hand-over is called.

``billiard`` names its modules and classes as ``multiprocessing`` does.
"""
_NOT_PROCESSES = ("ThreadPool", "DummyProcess")
_DEPTH = 4


def hooks(journal: Journal) -> dict[str, Hook]:
    """Say what to do after which module has been imported."""

    def after_import(module: ModuleType) -> None:
        name = module.__name__.replace("billiard", "multiprocessing")
        for class_name, method, operation in _METHODS[name]:
            cls = getattr(module, class_name, None)
            if cls is not None:
                setattr(cls, method, _recording_method(getattr(cls, method), operation, journal))
        if name == "multiprocessing.process":
            module.BaseProcess._bootstrap = _recording_bootstrap(module.BaseProcess._bootstrap, journal)

    billiard = [name.replace("multiprocessing", "billiard") for name in _METHODS]
    return dict.fromkeys([*_METHODS, *billiard], after_import)


def recording_reduce(original: Callable[..., Any], journal: Journal) -> Callable[..., Any]:
    """``__reduce_ex__`` of a context or a socket: somebody tries to pickle it, and will fail."""

    def __reduce_ex__(self: Any, protocol: Any) -> Any:
        entry = entry_of(self)
        if entry is not None:
            journal.write("pickled", object=entry.id)
        return original(self, protocol)

    return __reduce_ex__


def _recording_method(original: Callable[..., Any], operation: str, journal: Journal) -> Callable[..., Any]:
    def method(self: Any, *args: Any, **kwargs: Any) -> Any:
        given = [args, kwargs]
        if type(self).__name__ not in _NOT_PROCESSES:
            raw = list(dict.fromkeys(_found(given, _DEPTH, _parts)))
            every = dict.fromkeys(_found(_arguments(operation, given), _DEPTH, _parts_and_attributes))
            owned = [identifier for identifier in every if identifier not in raw]
            stack = journal.stack(journal.stacks.moment(sys._getframe(1))) if raw or owned else None
            if raw:
                journal.write("handover", objects=raw, operation=operation, stack=stack, owned=False)
            if owned:
                journal.write("handover", objects=owned, operation=operation, stack=stack, owned=True)
        return original(self, *args, **kwargs)

    method.__name__ = original.__name__
    return method


def _recording_bootstrap(original: Callable[..., Any], journal: Journal) -> Callable[..., Any]:
    """What a new process begins with: by now its arguments have arrived."""

    def _bootstrap(self: Any, *args: Any, **kwargs: Any) -> Any:
        parts = [getattr(self, name, None) for name in ("_target", "_args", "_kwargs")]
        objects = list(dict.fromkeys(_found(parts, _DEPTH, _parts)))
        if objects:
            journal.write("arrival", objects=objects)
        return original(self, *args, **kwargs)

    return _bootstrap


def _arguments(operation: str, given: list[Any]) -> list[Any]:
    """Leave out the target of a process: what a bound method's or a callable's object owns is no argument."""
    if operation != "args":
        return given
    args, kwargs = given
    return [args[3:], {name: value for name, value in kwargs.items() if name != "target"}]


def _found(value: object, depth: int, parts: Callable[[Any], list[Any]]) -> Iterator[str]:
    """Find the ids of the contexts and sockets in an argument, as far as one sees without running code."""
    entry = entry_of(value)
    if entry is not None:
        yield entry.id
    elif depth:
        for part in parts(value):
            yield from _found(part, depth - 1, parts)


def _parts(value: Any) -> list[Any]:
    kind = type(value)
    if kind in (list, tuple, set, frozenset):
        return list(value)
    if kind is dict:
        return list(value.values())
    if kind.__module__ == "functools" and kind.__name__ == "partial":
        return [*value.args, *value.keywords.values()]
    if kind.__module__.startswith("zmq."):  # a poller's sockets, a stream's socket
        return [getattr(value, "sockets", None), getattr(value, "socket", None)]
    return []


def _parts_and_attributes(value: Any) -> list[Any]:
    """Look into the objects of the program's own classes too."""
    if type(value).__module__ in ("builtins", "types", "functools"):
        return _parts(value)
    return _parts(value) or list(getattr(value, "__dict__", {}).values())
