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
    parts = [sys.version, package, *_source_files(package), *map(_version, _LIBRARIES)]
    return digest("\0".join(parts).encode("utf-8", "surrogatepass"))


def _source_files(package: str) -> list[str]:
    """Name the package's own files, each with what changes when it does: an editable installation has no version."""
    found = []
    waiting = [package]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                elif entry.name.endswith((".py", ".toml")):
                    status = entry.stat()
                    found.append(f"{entry.path} {status.st_mtime_ns} {status.st_size}")
    return sorted(found)


def _version(library: str) -> str:
    """Name the folder of a library's metadata, which holds its version: reading that would cost as much as a run."""
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        if found := [name for name in names if name.startswith(f"{library}-") and name.endswith("-info")]:
            return os.path.join(folder, *sorted(found))
    import importlib.metadata

    return importlib.metadata.version(library)
