"""How one configured value is read. Each reader raises ValueError with what the value must be."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import TypeVar

from packaging.version import InvalidVersion, Version

from zmqforklint.cache import Disk
from zmqforklint.rules import all_rules

_Choice = TypeVar("_Choice", bound=StrEnum)
_MINOR_VERSION = re.compile(r"3\.(0|[1-9][0-9]?)", re.ASCII)


def text(value: object) -> str:
    """Read a string."""
    if not isinstance(value, str) or "\0" in value:
        raise ValueError("must be a string without null characters")
    return value


def texts(value: object) -> tuple[str, ...]:
    """Read a list of strings."""
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) for each in value):
        raise ValueError("must be a list of strings")
    return tuple(text(each) for each in value)


def environment(value: object) -> dict[str, str]:
    """Read a table of environment variables."""
    if not isinstance(value, Mapping) or not all(isinstance(each, str) for each in value.values()):
        raise ValueError("must be a table of strings")
    if any(not name or "=" in name for name in value):
        raise ValueError("has a name that no environment variable can have")
    return {text(name): text(each) for name, each in value.items()}


def flag(value: object) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def seconds(value: object) -> float:
    """Read a number of seconds above zero."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < float("inf"):
        raise ValueError("must be a number of seconds above 0")
    return float(value)


def choice(value: object, kind: type[_Choice]) -> _Choice:
    """Read one member of an enumeration."""
    return kind(one_of(value, tuple(kind)))


def one_of(value: object, choices: Iterable[str]) -> str:
    """Read one of several strings."""
    if not isinstance(value, str) or value not in choices:
        raise ValueError(f"must be one of {', '.join(choices)}")
    return value


def codes(value: object) -> tuple[str, ...]:
    """Read a list of rule codes, prefixes of codes, or ``ALL``."""
    known = [rule.code for rule in all_rules()]
    read = texts(value)
    for each in read:
        if each != "ALL" and not (each and any(code.startswith(each) for code in known)):
            raise ValueError(
                f'names "{each}", which is no rule code and no prefix of one{nearest(each.upper(), known)}'
            )
    return read


def python_versions(value: object) -> tuple[str, str]:
    """Read a minor Python version, or a list of the oldest and the newest."""
    versions = (value, value) if isinstance(value, str) else value
    match versions:
        case (str(oldest), str(newest)) if _minor(oldest) <= _minor(newest):
            return oldest, newest
    raise ValueError('must be a version such as "3.12", or a list of the oldest and the newest')


def pyzmq_version(value: object) -> str:
    """Read a full version, such as ``26.2.0``."""
    try:
        return str(Version(text(value)))
    except InvalidVersion:
        raise ValueError('must be a version such as "26.2.0"') from None


def folder(value: object, project: Path, disk: Disk) -> Path:
    """Read the path of an existing folder inside the project."""
    path = disk.real(str(project / text(value)))
    if not Path(path).is_relative_to(disk.real(str(project))):
        raise ValueError(f'names "{value}", which lies outside the project')
    if disk.kind(path) != "folder":
        raise ValueError(f'names "{value}", which is not a folder')
    return Path(path)


def folders(value: object, project: Path, disk: Disk) -> tuple[Path, ...]:
    """Read a list of existing folders inside the project."""
    return tuple(folder(each, project, disk) for each in texts(value))


def files(value: object, project: Path, disk: Disk) -> tuple[Path, ...]:
    """Read a list of paths of existing files inside the project."""
    return tuple(_file(each, project, disk) for each in texts(value))


def _file(name: str, project: Path, disk: Disk) -> Path:
    path = disk.real(str(project / name))
    if not Path(path).is_relative_to(disk.real(str(project))):
        raise ValueError(f'names "{name}", which lies outside the project')
    if disk.kind(path) != "file":
        raise ValueError(f'names "{name}", which is not a file')
    return Path(path)


def globs(value: object) -> tuple[str, ...]:
    """Read a list of globs that cannot reach outside the project."""
    for each in (read := texts(value)):
        if PurePosixPath(each).is_absolute() or ".." in PurePosixPath(each).parts:
            raise ValueError(f'holds "{each}", which reaches outside the project')
    return read


def nearest(word: str, known: Iterable[str]) -> str:
    """Suggest the known word that is spelled most like ``word``; nothing if none is."""
    like = difflib.get_close_matches(word, list(known), n=1)
    return f'; did you mean "{like[0]}"?' if like else ""


def _minor(version: str) -> int:
    """Give the minor version of a Python 3; raise ValueError for anything else."""
    match = _MINOR_VERSION.fullmatch(version)
    if match is None:
        raise ValueError(f'"{version}" is not a minor version of Python 3, such as "3.12"')
    return int(match[1])
