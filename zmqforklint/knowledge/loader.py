"""Reading models from TOML, with every mistake named."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from zmqforklint.form.expressions import ConstantValue
from zmqforklint.vocabulary import Assumptions

Option = str | int | bool | tuple[str, ...]

FILES = ("zmq.toml", "standard.toml", "libraries.toml")

KINDS: Mapping[str, frozenset[str]] = {
    "context": frozenset({"instance"}),
    "context-instance": frozenset({"class", "stale"}),
    "shadow": frozenset({"object"}),
    "socket": frozenset(),
    "poller": frozenset(),
    "owner": frozenset({"object", "borrows", "creates", "touches", "releases", "lazy"}),
    "zmq-function": frozenset({"operation"}),
    "process": frozenset({"target", "args", "kwargs", "start", "run", "library"}),
    "pool": frozenset(
        {"initializer", "initargs", "submit", "snapshot", "start", "start-argument", "library", "restart"}
    ),
    "process-context": frozenset({"library"}),
    "start-method": frozenset({"library"}),
    "preload": frozenset({"library"}),
    "thread": frozenset({"target", "args", "kwargs"}),
    "queue": frozenset(),
    "fork": frozenset({"result", "parent"}),
    "end": frozenset({"how"}),
    "getpid": frozenset({"whose"}),
    "signal": frozenset({"number", "pid", "own"}),
    "unhook": frozenset(),
    "hook": frozenset({"event", "function"}),
    "run": frozenset({"function", "where"}),
    "daemon": frozenset({"off"}),
    "forking-server": frozenset({"handler"}),
    "get-logger": frozenset(),
    "logger": frozenset(),
    "log": frozenset(),
    "configure-logging": frozenset(),
    "mock": frozenset({"target", "attribute", "new", "result"}),
    "inert": frozenset(),
}
"""For each kind the options that a model of it may have."""


BEARING = frozenset({"context", "context-instance", "socket", "owner"})
"""The kinds of models by which an object that must not cross a fork comes to be."""


class ModelError(ValueError):
    """A model is not in the schema; the message names the file, the model and what is wrong."""


@dataclass(frozen=True, slots=True)
class Model:
    """What is known of one library name."""

    name: str
    kind: str
    options: Mapping[str, Option]

    def text(self, option: str, default: str = "") -> str:
        """An option that is a string."""
        value = self.options.get(option, default)
        return value if isinstance(value, str) else default

    def names(self, option: str) -> tuple[str, ...]:
        """An option that is a list of strings."""
        value = self.options.get(option, ())
        return value if isinstance(value, tuple) else ()

    def argument(self, option: str) -> tuple[str, int]:
        """An option that names an argument, as ``name@position`` (0 for the first); position -1 for none."""
        name, _, position = self.text(option).partition("@")
        return name, int(position) if position else -1


class Knowledge:
    """All models by name."""

    def __init__(self, models: Iterable[Model], exports: Mapping[str, frozenset[str]]) -> None:
        self.models = {model.name: model for model in models}
        self._exports = dict(exports)
        self._tops: frozenset[str] | None = None

    def find(self, name: str) -> Model | None:
        """The model of a dotted name.

        What comes from a context with a start method of its own bears that method after a colon:
        ``multiprocessing:fork.Process``.
        """
        library, colon, rest = name.partition(":")
        return self.models.get(f"{library}.{rest.partition('.')[2]}" if colon else name)

    def star_exports(self, module: str) -> frozenset[str]:
        """The names that ``from module import *`` brings, where it matters."""
        found = self._exports.get(module)
        if found is None:
            prefix = f"{module}."
            public = (name.removeprefix(prefix) for name in self.models if name.startswith(prefix))
            found = self._exports[module] = frozenset(name for name in public if name[0] != "_" and "." not in name)
        return found

    def words(self) -> tuple[bytes, ...]:
        """The top-level modules from which objects come: a file that names none of them makes no object itself."""
        tops = {model.name.partition(".")[0] for model in self.models.values() if model.kind in BEARING}
        return tuple(sorted(top.encode() for top in tops))

    def knows(self, top: str) -> bool:
        """Whether anything is known of a top-level module."""
        if self._tops is None:
            self._tops = frozenset(name.partition(".")[0] for name in self.models)
        return top in self._tops

    def constant(self, name: str, assumed: Assumptions) -> ConstantValue:
        """The value of a library's constant that programs branch on; None for any other name."""
        if name == "sys.platform":
            return assumed.platform
        if name == "os.name":
            return "nt" if assumed.platform == "win32" else "posix"
        return _CONSTANTS.get(name)


_CONSTANTS: Mapping[str, ConstantValue] = {
    "typing.TYPE_CHECKING": False,
    "typing_extensions.TYPE_CHECKING": False,
}


@cache
def load() -> Knowledge:
    """The models that come with the package."""
    models: list[Model] = []
    exports: dict[str, frozenset[str]] = {}
    for name in FILES:
        text = files("zmqforklint.knowledge").joinpath(name).read_text("utf-8")
        data = tomllib.loads(text)
        models.extend(parse(data, name))
        for module, names in data.get("star-exports", {}).items():
            exports[module] = frozenset(names)
    return Knowledge(models, exports)


def parse(data: Mapping[str, object], source: str) -> list[Model]:
    """The models of one TOML document; raises ``ModelError``."""
    rows = data.get("model", [])
    if not isinstance(rows, list):
        raise ModelError(f"{source}: 'model' must be an array of tables")
    models: list[Model] = []
    for number, row in enumerate(rows, 1):
        models.extend(_parse_row(row, f"{source}: model {number}"))
    return models


def _parse_row(row: object, where: str) -> list[Model]:
    if not isinstance(row, dict):
        raise ModelError(f"{where}: must be a table")
    names, kind = row.get("names"), row.get("kind")
    if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
        raise ModelError(f"{where}: 'names' must be a list of dotted names")
    if not isinstance(kind, str) or kind not in KINDS:
        raise ModelError(f"{where} ({names[0]}): unknown kind {kind!r}; known are {', '.join(sorted(KINDS))}")
    options: dict[str, Option] = {}
    for key, value in row.items():
        if key in ("names", "kind", "note", "evidence"):
            continue
        if key not in KINDS[kind]:
            raise ModelError(f"{where} ({names[0]}): a model of kind {kind!r} has no option {key!r}")
        options[key] = _option(value, f"{where} ({names[0]}): {key}")
        for text in value if isinstance(value, list) else [value]:
            _check_argument(text, f"{where} ({names[0]}): {key}")
    return [Model(name, kind, options) for name in names]


def _check_argument(text: object, where: str) -> None:
    """An option may name an argument with its position behind an ``@``."""
    _, at, position = str(text).partition("@")
    if at and not position.isdigit():
        raise ModelError(f"{where}: the position in {text!r} must be a number")


def _option(value: object, where: str) -> Option:
    if isinstance(value, str | bool | int):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(str(item) for item in value)
    raise ModelError(f"{where}: must be a string, a number, true or false, or a list of strings")
