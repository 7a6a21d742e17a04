"""Which pyzmq a project pins, as its own files say."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

_LOCKS = ("uv.lock", "poetry.lock")
_LARGEST = 50_000_000  # bytes; a lock file of a large project has a few million


def pinned_pyzmq(project: Path, document: Mapping[str, object]) -> str | None:
    """Give the version of pyzmq that the project pins, or None.

    A lock file is asked first, then requirements files by name, then the dependencies in ``document``, which is the
    project's parsed pyproject.toml. A file that cannot be read pins nothing.
    """
    for name in _LOCKS:
        if version := from_lock(project / name):
            return version
    for path in sorted(project.glob("requirements*.txt")):
        if version := from_requirements(_read(path).splitlines()):
            return version
    return from_dependencies(document)


def from_lock(path: Path) -> str | None:
    """Find pyzmq among the packages of a uv or poetry lock file; both are written alike."""
    try:
        packages = tomllib.loads(_read(path)).get("package")
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
        requirement = line.partition(" #")[0].partition(" --")[0].rstrip("\\ \t\r\n")
        try:
            parsed = Requirement(requirement)
        except InvalidRequirement:  # an option, a comment, a URL
            continue
        if canonicalize_name(parsed.name) != "pyzmq":
            continue
        for specifier in parsed.specifier:
            if specifier.operator in ("==", "===") and (version := _valid(specifier.version)):
                return version
    return None


def _valid(version: str) -> str | None:
    try:
        return str(Version(version))
    except InvalidVersion:  # ``25.*`` pins no single version
        return None


def _read(path: Path) -> str:
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return ""
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
