"""What the tool is, so that nothing that another tool made is taken for its own."""

from __future__ import annotations

import os
import sys
from functools import cache

from zmqforklint.cache.digest import digest

_LIBRARIES = ("libcst", "packaging", "pathspec")
"""Whose versions may change a result."""


@cache
def stamp() -> str:
    """Give a text that differs for any other version of the tool, its models, its libraries or its interpreter."""
    package = os.path.dirname(os.path.dirname(__file__))
    parts = [sys.version, package, *told_apart(package), *map(_version, _LIBRARIES)]
    return digest("\0".join(parts).encode("utf-8", "surrogatepass"))


def told_apart(package: str) -> list[str]:
    """Tell the files of a package from those of any other version of it.

    An installer lists what it installed, with hashes, when all of it is there. If nothing is newer than that list, it
    stands for the files, for each job of a CI installs the same tool anew. Otherwise, as for an editable installation,
    their times do.
    """
    files = _source_files(package)
    sizes = [f"{path} {status.st_size}" for path, status in files]
    record = os.path.join(_metadata(os.path.basename(package), os.path.dirname(package)), "RECORD")
    try:
        written = os.stat(record).st_mtime_ns
        if all(status.st_mtime_ns <= written for _, status in files):
            with open(record, encoding="utf-8") as stream:
                return [*sizes, stream.read()]
    except (OSError, ValueError):
        pass  # no installer has been here
    return [*sizes, *(str(status.st_mtime_ns) for _, status in files)]


def _source_files(package: str) -> list[tuple[str, os.stat_result]]:
    """Give the files of a package that decide what it does, sorted, each with its status."""
    found = []
    waiting = [package]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                elif entry.name.endswith((".py", ".toml")):
                    found.append((entry.path, entry.stat()))
    return sorted(found)


def _version(library: str) -> str:
    """Name the folder of a library's metadata, which holds its version: reading that would cost as much as a run."""
    for folder in sys.path:
        if found := _metadata(library, folder or "."):
            return found
    import importlib.metadata

    return importlib.metadata.version(library)


def _metadata(library: str, folder: str) -> str:
    """Give the folder of metadata beside an installed library; empty if there is none."""
    try:
        names = os.listdir(folder)
    except OSError:
        return ""
    found = [name for name in names if name.startswith(f"{library}-") and name.endswith("-info")]
    return os.path.join(folder, min(found)) if found else ""
