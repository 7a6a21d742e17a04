"""Which pyzmq a project pins, as its own files say."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from packaging.version import InvalidVersion, Version

from zmqforklint.cache import Disk

_LOCKS = ("uv.lock", "poetry.lock")
_LARGEST = 50_000_000  # bytes; a lock file of a large project has a few million


def pinned_pyzmq(project: Path, disk: Disk, document: Mapping[str, object]) -> str | None:
    """Give the version of pyzmq that the project pins, or None.

    A lock file is asked first, then requirements files by name, then the dependencies in ``document``, which is the
    project's parsed pyproject.toml. A file that cannot be read pins nothing.
    """
    for name in _LOCKS:
        if version := from_lock(project / name, disk):
            return version
    for name in _requirements(project, disk):
        if version := from_requirements(_read(project / name, disk).splitlines()):
            return version
    return from_dependencies(document)


def from_lock(path: Path, disk: Disk) -> str | None:
    """Find pyzmq among the packages of a uv or poetry lock file; both are written alike."""
    text = _read(path, disk)
    if "pyzmq" not in text:  # lock files are long, and read at every start
        return None
    try:
        packages = tomllib.loads(text).get("package")
    except (ValueError, RecursionError):
        return None
    for package in packages if isinstance(packages, list) else ():
        match package:
            case {"name": "pyzmq", "version": str(version)}:
                return _valid(version)
    return None


def from_dependencies(document: Mapping[str, object]) -> str | None:
    """Find a pinned pyzmq in ``dependencies`` of the ``[project]`` table."""
    match document:
        case {"project": {"dependencies": [*dependencies]}}:
            return from_requirements(each for each in dependencies if isinstance(each, str))
    return None


def from_requirements(lines: Iterable[str]) -> str | None:
    """Find a line that requires exactly one version of pyzmq."""
    for line in lines:
        if "pyzmq" in line.lower() and (version := _from_requirement(line)):
            return version
    return None


def _from_requirement(line: str) -> str | None:
    from packaging.requirements import InvalidRequirement, Requirement  # takes as long to load as looking for files

    try:
        requirement = Requirement(line.partition(" #")[0].partition(" --")[0].rstrip("\\ \t\r\n"))
    except InvalidRequirement:  # an option, a comment, a URL
        return None
    if requirement.name.lower() != "pyzmq":
        return None
    pinned = (each.version for each in requirement.specifier if each.operator in ("==", "==="))
    return next((version for each in pinned if (version := _valid(each))), None)


def _valid(version: str) -> str | None:
    try:
        return str(Version(version))
    except InvalidVersion:  # ``25.*`` pins no single version
        return None


def _requirements(project: Path, disk: Disk) -> list[str]:
    try:
        names = [name for name, _ in disk.entries(str(project))]
    except OSError:
        return []
    return [name for name in names if name.startswith("requirements") and name.endswith(".txt")]


def _read(path: Path, disk: Disk) -> str:
    try:
        data = disk.read(str(path), _LARGEST + 1)
    except OSError:
        return ""
    return "" if len(data) > _LARGEST else data.decode("utf-8", "replace")
