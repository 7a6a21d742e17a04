"""The schema of models: the kinds that the machine can interpret, and what each option of them may hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Option = str | bool | tuple[str, ...]

Shape = Callable[[object], Option]
"""Reads the value of an option; raises ValueError with what it must be."""

_NAME = re.compile(r"[^\W\d]\w*")
_DOTTED = re.compile(rf"{_NAME.pattern}(\.{_NAME.pattern})*")
_ARGUMENT = re.compile(rf"({_NAME.pattern})?(@\d+)?")
_METHOD = re.compile(rf"{_NAME.pattern}\*?|\*")


def _text(value: object, pattern: re.Pattern[str], form: str) -> str:
    if not isinstance(value, str) or not value or not pattern.fullmatch(value):
        raise ValueError(f"must be {form}")
    return value


def _texts(value: object, pattern: re.Pattern[str], form: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) and pattern.fullmatch(each) for each in value):
        raise ValueError(f"must be a list of {form}")
    return tuple(value)


def dotted(value: object) -> str:
    """Read a dotted name."""
    return _text(value, _DOTTED, 'a dotted name, such as "fleet.Worker"')


def word(value: object) -> str:
    """Read the name of a method."""
    return _text(value, _NAME, 'the name of a method, such as "run"')


def argument(value: object) -> str:
    """Read which argument of a call is meant."""
    return _text(value, _ARGUMENT, 'the name of an argument, its position from 0, or both: "target@1"')


def arguments(value: object) -> tuple[str, ...]:
    """Read a list of arguments."""
    return _texts(value, _ARGUMENT, 'arguments by name, position from 0, or both: "target@1"')


def methods(value: object) -> tuple[str, ...]:
    """Read a list of names of methods or functions."""
    return _texts(value, _METHOD, 'names; one that ends in "*" stands for all that begin so')


def words(value: object) -> tuple[str, ...]:
    """Read a list of words."""
    return _texts(value, re.compile(r"\S+"), "words")


def flag(value: object) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def choice(*choices: str) -> Shape:
    """Give the reader of one of several words."""

    def read(value: object) -> str:
        if value not in choices:
            raise ValueError(f"must be one of {', '.join(choices)}")
        return str(value)

    return read


_SWITCH: Mapping[str, Shape] = {"switch": argument, "off": words}
"""The argument that decides whether it forks, and its values with which it does not, as Python spells them;
``absent`` among them stands for a call without it."""

_START: Mapping[str, Shape] = {
    "start": choice("fork", "spawn", "forkserver", "loky", "default"),
    "start-argument": argument,
    "library": dotted,
}
"""How processes start: in one way, or as an argument says; ``default`` as the library's own default says."""

_CALLABLE: Mapping[str, Shape] = {"target": argument, "args": argument, "kwargs": argument}

KINDS: Mapping[str, Mapping[str, Shape]] = {
    "context": {},
    "context-instance": {"class": dotted, "stale": flag},
    "shadow": {},
    "socket": {},
    "poller": {},
    "owner": {
        "object": choice("wrapper", "stream", "handler", "device", "authenticator"),
        "borrows": arguments,
        "creates": flag,
        "opens": methods,
        "context": dotted,
        "touches": methods,
        "releases": methods,
    },
    "zmq-function": {"operation": choice("poll", "proxy", "connect", "recv", "send")},
    "process": {**_CALLABLE, "start": _START["start"], "library": dotted},
    "pool": {
        **_START,
        **_SWITCH,
        "initializer": argument,
        "initargs": argument,
        "submit": methods,
        "snapshot": choice("construct", "first-submit", "each-submit"),
        "restart": argument,
        "unpacks": argument,
    },
    "delayed": {},
    "loader": {
        **_SWITCH,
        "start-argument": argument,
        "library": dotted,
        "objects": argument,
        "methods": methods,
        "calls": arguments,
    },
    "process-context": {"library": dotted},
    "start-method": {"library": dotted, "once": flag},
    "start-block": {"library": dotted, "method": argument, "switch": argument},
    "start-default": {"start": choice("fork", "spawn", "forkserver")},
    "preload": {"library": dotted},
    "thread": {**_CALLABLE, "passes": choice("rest"), "runs": word, "waits": flag},
    "thread-pool": {"initializer": argument, "initargs": argument, "submit": methods},
    "queue": {},
    "pipe": {},
    "fork": {
        **_SWITCH,
        "result": choice("pid", "pair", "task", "none"),
        "parent": choice("continues", "supervises", "ends"),
        "bare": flag,
    },
    "end": {"how": choice("now", "softly", "exec", "never")},
    "getpid": {"whose": choice("own", "parent")},
    "signal": {"number": argument, "pid": argument, "own": flag, "delay": argument},
    "unhook": {},
    "hook": {
        "event": choice("fork", "exit", "after-fork", "worker-exit", "signal", "master", "worker"),
        "function": argument,
        "args": argument,
        "kwargs": argument,
        "needs": argument,
    },
    "run": {
        **_START,
        **_SWITCH,
        "function": argument,
        "args": argument,
        "passes": choice("rest", "unknown"),
        "objects": argument,
        "methods": methods,
        "handlers": flag,
        "queue": word,
        "only": choice("first", "requests", "last"),
        "needs": dotted,
        "serves": methods,
        "where": choice("child", "here", "beside"),
    },
    "commands": {"component": argument},
    "unit-tests": {},
    "fixture": {"function": argument},
    "tests-with-fixtures": {},
    "schedule": {
        "function": argument,
        "args": argument,
        "kwargs": argument,
        "passes": choice("rest"),
        "methods": methods,
        "gives": choice("function"),
        "replaces": flag,
        "aside": argument,
        "row": word,
        "objects": argument,
        "queue": word,
        "name": argument,
        "keeps": argument,
        "makes": argument,
    },
    "job-pools": {"objects": argument, "pools": argument, "pool": argument, "name": argument},
    "run-scheduled": {
        "objects": argument,
        "queue": word,
        "again": flag,
        "passes": choice("unknown"),
    },
    "unschedule": {"function": argument, "objects": argument, "queue": word},
    "forking-decorator": {"start-argument": argument, "library": dotted},
    "injecting-decorator": {"gives": choice("context", "socket")},
    "passing-decorator": {"gives": dotted, "part": word, "makes": argument},
    "ensure": {"objects": argument, "function": argument, "part": word},
    "handler": {"function": argument, "first": flag, "queue": word},
    "dependency": {"function": argument},
    "route": {},
    "application": {"routes": argument, "adds": methods},
    "object": {
        "like": dotted,
        "start-argument": argument,
        "same": methods,
        "calls": arguments,
        "application": flag,
        "namespaces": methods,
        "dicts": methods,
        "pools": argument,
    },
    "retry": {"gives": choice("decorator", "caller"), "calls": arguments},
    "validator": {"function": argument},
    "middleware": {"function": argument},
    "request": {},
    "current-application": {},
    "current-object": {},
    "named-object": {"like": dotted},
    "relay": {},
    "event-loop": {"like": dotted},
    "device": {"library": dotted},
    "daemon": {**_SWITCH, "enters": methods, "action": argument, "methods": methods},
    "forking-server": {"handler": argument, "mixin": flag, "serves": methods, "methods": methods, "own": methods},
    "server": {"handler": argument, "registers": methods, "own": methods},
    "framework": {
        "imports": choice("master", "worker"),
        "master-hooks": methods,
        "early-hooks": methods,
        "worker-hooks": methods,
    },
    "get-logger": {},
    "logger": {},
    "log-handler": {"level": argument, "stream": argument, "flush-level": argument, "target": argument},
    "log": {},
    "configure-logging": {"handlers": argument, "level": argument, "config": argument},
    "mock": {"target": argument, "attribute": argument, "new": argument, "result": argument, "values": argument},
    "alias": {"like": dotted, "takes": arguments, "unless": arguments},
    "inert": {},
}
"""For each kind the options that a model of it may have, and how each is read."""
