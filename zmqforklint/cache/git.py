"""Whether git tracks a folder, told without running git."""

from __future__ import annotations

import os


def is_tracked(folder: str) -> bool:
    """Say whether the index of the repository around a folder names a file in it."""
    place, name = os.path.split(folder)
    while not os.path.lexists(git := os.path.join(place, ".git")):
        if os.path.dirname(place) == place:
            return False
        place = os.path.dirname(place)
    try:
        with open(os.path.join(_git_folder(git), "index"), "rb") as stream:
            # Version 4 of the index leaves out how a path begins like the one before it.
            return f"{name[3:]}/".encode() in stream.read()
    except OSError:
        return False


def _git_folder(git: str) -> str:
    """Follow the file that stands for ``.git`` in a working tree or submodule."""
    if os.path.isdir(git):
        return git
    with open(git, encoding="utf-8", errors="surrogateescape") as stream:
        return os.path.join(os.path.dirname(git), stream.readline().removeprefix("gitdir:").strip())
