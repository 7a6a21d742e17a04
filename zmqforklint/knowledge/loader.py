"""Reading models from TOML, with every mistake named."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from zmqforklint.knowledge.schema import KINDS, Option, dotted
from zmqforklint.vocabulary import Assumptions

if TYPE_CHECKING:
    from zmqforklint.form.expressions import ConstantValue

FILES = ("zmq.toml", "standard.toml", "libraries.toml", "owners.toml", "frameworks.toml", "utilities.toml")

BEARING = frozenset({"context", "context-instance", "socket", "owner"})
"""The kinds of models by which an object that must not cross a fork comes to be."""

_ABOUT = frozenset({"names", "kind", "note"})


class ModelError(ValueError):
    """A model is not in the schema: ``source`` names the file, ``message`` the model and what is wrong."""

    def __init__(self, source: str, message: str) -> None:
        super().__init__(source, message)
        self.source = source
        self.message = message

    def __str__(self) -> str:
        return f"{self.source}: {self.message}"


@dataclass(frozen=True, slots=True)
class Model:
    """What is known of one library name.

    ``source`` is the file that says so, ``note`` how it is known.
    """

    name: str
    kind: str
    options: Mapping[str, Option] = field(default_factory=dict)
    source: str = ""
    note: str = ""

    def text(self, option: str, default: str = "") -> str:
        """An option that is a string."""
        value = self.options.get(option, default)
        return value if isinstance(value, str) else default

    def names(self, option: str) -> tuple[str, ...]:
        """An option that is a list of strings."""
        value = self.options.get(option, ())
        return value if isinstance(value, tuple) else ()

    def flag(self, option: str) -> bool:
        """An option that is true or false."""
        return self.options.get(option) is True

    def argument(self, option: str) -> tuple[str, int]:
        """An option that names an argument, as ``name@position`` (0 for the first); position -1 for none."""
        return argument_of(self.text(option))

    def each_argument(self, option: str) -> tuple[tuple[str, int], ...]:
        """The same of an option that names several."""
        return tuple(map(argument_of, self.names(option)))


def _bearing(name: str) -> str:
    top, found, _ = name.partition(".zmq.")
    return top + found.rstrip(".") if found else name.partition(".")[0]


def argument_of(text: str) -> tuple[str, int]:
    """The name and the position of what an option calls ``name@position``; position -1 for none."""
    name, _, position = text.partition("@")
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
        """The modules from which objects come: a file that imports none of them makes no object itself.

        They are top-level modules, but for those that a library has beside much else: ``eventlet.green.zmq``.
        """
        modules = {_bearing(model.name) for model in self.models.values() if model.kind in BEARING}
        return tuple(sorted(module.encode() for module in modules))

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

    def with_models(self, models: Iterable[Model]) -> Knowledge:
        """This knowledge and more: of a name that both have, the further model holds."""
        further = tuple(models)
        return Knowledge((*self.models.values(), *further), self._exports) if further else self

    def digest(self) -> str:
        """A text that differs where anything that is known differs; for keys of caches."""
        rows = sorted((model.name, model.kind, sorted(model.options.items())) for model in self.models.values())
        return sha256(
            repr((rows, sorted((name, sorted(of)) for name, of in self._exports.items()))).encode()
        ).hexdigest()


_CONSTANTS: Mapping[str, ConstantValue] = {
    "pty.CHILD": 0,
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
        exports |= {module: frozenset(names) for module, names in data.pop("star-exports", {}).items()}
        models.extend(parse(data, name))
    return Knowledge(models, exports)


def read(documents: Iterable[tuple[str, bytes]]) -> tuple[Model, ...]:
    """A project's own models, from its files, each with its path; raises ``ModelError``.

    A name may have one model in all of them.
    """
    models: list[Model] = []
    for path, content in documents:
        models.extend(parse(_document(path, content), path))
    _refuse_twins(models)
    return tuple(models)


def _document(path: str, content: bytes) -> Mapping[str, object]:
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ModelError(path, f"is not UTF-8 (byte {error.start})") from error
    except ValueError as error:
        raise ModelError(path, f"is not valid TOML: {error}") from error
    except RecursionError as error:
        raise ModelError(path, "is nested too deeply") from error


def parse(data: Mapping[str, object], source: str) -> list[Model]:
    """The models of one TOML document; raises ``ModelError``."""
    for key in data:
        if key != "model":
            raise ModelError(source, f"unknown key {key!r}; models are written as [[model]]")
    rows = data.get("model", [])
    if not isinstance(rows, list):
        raise ModelError(source, "'model' must be an array of tables")
    models: list[Model] = []
    for number, row in enumerate(rows, 1):
        models.extend(_parse_row(row, source, f"model {number}"))
    _refuse_twins(models)
    return models


def _parse_row(row: object, source: str, where: str) -> list[Model]:
    if not isinstance(row, dict):
        raise ModelError(source, f"{where}: must be a table")
    names, kind = row.get("names"), row.get("kind")
    if not isinstance(names, list) or not names:
        raise ModelError(source, f"{where}: 'names' must be a list of dotted names")
    try:
        read_names = [dotted(name) for name in names]
    except ValueError as error:
        raise ModelError(source, f"{where}: each of 'names' {error}") from None
    where = f"{where} ({names[0]})"
    if not isinstance(kind, str) or kind not in KINDS:
        raise ModelError(source, f"{where}: unknown kind {kind!r}; known are {', '.join(sorted(KINDS))}")
    note = row.get("note", "")
    if not isinstance(note, str):
        raise ModelError(source, f"{where}: 'note' must be a string")
    options = _options(kind, row, source, where)
    return [Model(name, kind, options, source, note) for name in read_names]


def _options(kind: str, row: Mapping[str, object], source: str, where: str) -> dict[str, Option]:
    options: dict[str, Option] = {}
    for key in row:
        if key in _ABOUT:
            continue
        if key not in KINDS[kind]:
            has = f"it has {', '.join(sorted(KINDS[kind]))}" if KINDS[kind] else "it has none"
            raise ModelError(source, f"{where}: a model of kind {kind!r} has no option {key!r}; {has}")
        try:
            options[key] = KINDS[kind][key](row[key])
        except ValueError as error:
            raise ModelError(source, f"{where}: {key!r} {error}") from None
    return options


def _refuse_twins(models: Iterable[Model]) -> None:
    first: dict[str, str] = {}
    for model in models:
        if model.name in first:
            also = "" if first[model.name] == model.source else f", also in {first[model.name]}"
            raise ModelError(model.source, f"{model.name} has more than one model{also}")
        first[model.name] = model.source
