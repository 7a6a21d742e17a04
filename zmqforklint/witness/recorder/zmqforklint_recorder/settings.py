"""What the supervisor asks of the recorder: a file in the spool, one entry a line, its escaped texts apart by tabs."""

from __future__ import annotations

import os

FILE = "settings"


class Settings:
    """``roots``: the real paths that are analysed. ``step_over``: touches that must not reach libzmq again."""

    def __init__(self, roots: tuple[str, ...], step_over: frozenset[tuple[str, int]]) -> None:
        self.roots = roots
        self.step_over = step_over


def read_settings(folder: str) -> Settings:
    """Read the settings. Raises OSError when there are none, ValueError when they are damaged."""
    roots = []
    step_over = set()
    with open(os.path.join(folder, FILE), "rb") as lines:
        for line in lines:
            word, *values = (value.decode("unicode_escape") for value in line.rstrip(b"\n").split(b"\t"))
            if word == "root":
                roots.append(values[0])
            elif word == "step over":
                step_over.add((values[0], int(values[1])))
    return Settings(tuple(roots), frozenset(step_over))
