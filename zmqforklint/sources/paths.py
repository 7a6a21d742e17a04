"""The two forms of a path: absolute, as this package computes with it, and as reports show it."""

from __future__ import annotations

import os
from functools import lru_cache


def absolute(path: str) -> str:
    """Give the absolute form of a path, its links unresolved."""
    return os.path.abspath(path)


def shown(file: str) -> str:
    """Give an absolute path as reports show it: relative to the working directory, with ``/``; absolute outside."""
    here = os.getcwd()
    prefix = here if here.endswith(os.sep) else here + os.sep
    path = file[len(prefix) :] if file.startswith(prefix) else file
    return path.replace(os.sep, "/")


def is_within(file: str, folder: str) -> bool:
    """Say whether an absolute path is the folder itself or lies below it."""
    return file == folder or file.startswith(folder if folder.endswith(os.sep) else folder + os.sep)


@lru_cache(maxsize=4096)
def ancestors(folder: str) -> tuple[str, ...]:
    """Give the folder and all above it, nearest first."""
    found = [folder]
    while (parent := os.path.dirname(folder)) != folder:
        folder = parent
        found.append(folder)
    return tuple(found)
