"""From ``[tool.zmqforklint]`` and the command line to a configuration."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from zmqforklint.cache import Disk
from zmqforklint.knowledge import Model, ModelError, read
from zmqforklint.policy import values
from zmqforklint.policy.assuming import assume
from zmqforklint.policy.configuration import Configuration, VerifyConfiguration
from zmqforklint.policy.errors import ConfigurationError
from zmqforklint.vocabulary import Assumptions, Confidence, Severity
from zmqforklint.vocabulary.report import OutputFormat

_LARGEST = 5_000_000  # bytes
_PLATFORMS = ("linux", "darwin", "win32")
_START_METHODS = ("fork", "spawn", "forkserver")

_Readers = Mapping[str, Callable[[Any], object]]


def load_configuration(
    project: Path, disk: Disk, overrides: Mapping[str, object] | None = None, *, isolated: bool = False
) -> Configuration:
    """Read the configuration of the project in the folder ``project``.

    ``overrides`` has the keys of ``[tool.zmqforklint]`` and goes before it; it is the command line's. ``isolated``
    reads nothing of the project. Raises ConfigurationError for what cannot be read, a key that is not known, and
    a value that does not fit.
    """
    project = project.absolute()
    pyproject = project / "pyproject.toml"
    document = {} if isolated else _document(pyproject, disk)
    readers = _readers(project, disk)
    chosen = _read(_section(document, str(pyproject)), readers, "[tool.zmqforklint]", str(pyproject))
    chosen |= _read(overrides or {}, readers, "an option", "command line")
    assumed = Assumptions() if isolated else assume(project, disk, document)
    return Configuration(
        project=project,
        models=_models(chosen.pop("models", ()), disk),
        exclude=chosen.pop("exclude", ()) + chosen.pop("extend-exclude", ()),
        assumptions=replace(
            assumed,
            platform=chosen.pop("platform", assumed.platform),
            python=chosen.pop("target-version", assumed.python),
            pyzmq=chosen.pop("pyzmq-version", assumed.pyzmq),
            start_method=chosen.pop("start-method", None),
        ),
        verify=VerifyConfiguration(**_attributes(chosen.pop("verify", {}))),
        **_attributes(chosen),
    )


def _readers(project: Path, disk: Disk) -> _Readers:
    """Say how the value of each key is read."""
    verify: _Readers = {
        "programs": values.globs,
        "argv": values.texts,
        "cwd": partial(values.folder, project=project, disk=disk),
        "environment": values.environment,
        "time-limit": values.seconds,
    }
    return {
        "exclude": values.texts,
        "extend-exclude": values.texts,
        "roots": partial(values.folders, project=project, disk=disk),
        "models": partial(values.files, project=project, disk=disk),
        "target-version": values.python_versions,
        "platform": partial(values.one_of, choices=_PLATFORMS),
        "pyzmq-version": values.pyzmq_version,
        "start-method": partial(values.one_of, choices=_START_METHODS),
        "select": values.codes,
        "extend-select": values.codes,
        "ignore": values.codes,
        "min-severity": partial(values.choice, kind=Severity),
        "min-confidence": partial(values.choice, kind=Confidence),
        "strict": values.flag,
        "output-format": partial(values.choice, kind=OutputFormat),
        "verify": lambda table: _read(table, verify, "[tool.zmqforklint.verify]", str(project / "pyproject.toml")),
    }


def _models(files: Iterable[Path], disk: Disk) -> tuple[Model, ...]:
    try:
        return read((str(file), _content(str(file), disk)) for file in files)
    except ModelError as error:
        raise ConfigurationError(error.source, error.message) from error


def _content(path: str, disk: Disk) -> bytes:
    try:
        content = disk.read(path, _LARGEST + 1)
    except OSError as error:
        raise ConfigurationError(path, f"cannot be read: {error.strerror}") from error
    if len(content) > _LARGEST:
        raise ConfigurationError(path, f"is larger than {_LARGEST // 1_000_000} MB")
    return content


def _read(table: object, readers: _Readers, where: str, path: str) -> dict[str, Any]:
    """Read every value of a table; raise ConfigurationError for the first that does not fit."""
    if not isinstance(table, Mapping):
        raise ConfigurationError(path, f"{where} must be a table")
    read: dict[str, Any] = {}
    for key, value in table.items():
        if key not in readers:
            raise ConfigurationError(path, f'{where}: unknown key "{key}"{values.nearest(key, readers)}')
        try:
            read[key] = readers[key](value)
        except (ValueError, OSError) as error:
            raise ConfigurationError(path, f'{where}: "{key}" {_reason(error)}') from error
    return read


def _reason(error: ValueError | OSError) -> str:
    return f"cannot be used: {error.strerror}" if isinstance(error, OSError) else str(error)


def _section(document: Mapping[str, object], path: str) -> object:
    match document:
        case {"tool": {"zmqforklint": section}}:
            return section
    return {}


def _attributes(chosen: Mapping[str, object]) -> dict[str, Any]:
    return {key.replace("-", "_"): value for key, value in chosen.items()}


def _document(pyproject: Path, disk: Disk) -> dict[str, object]:
    """Parse a pyproject.toml; one that does not exist is empty."""
    path = str(pyproject)
    try:
        if not disk.is_there(path):
            return {}
        if disk.kind(path) != "file":
            raise ConfigurationError(path, "is not a file")
        return tomllib.loads(_content(path, disk).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ConfigurationError(path, f"is not UTF-8 (byte {error.start})") from error
    except ValueError as error:
        raise ConfigurationError(path, f"is not valid TOML: {error}") from error
    except RecursionError as error:
        raise ConfigurationError(path, "is nested too deeply") from error
