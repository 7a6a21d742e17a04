"""What a page is about."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from zmqforklint.sources.paths import is_within
from zmqforklint.vocabulary import Site, Verdict
from zmqforklint.witness import Record

Source = Callable[[str], Sequence[str]]
"""Gives the lines of a file by its path; none when it cannot be read."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A hazard that a run showed and no finding covers."""

    code: str
    site: Site
    operation: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Subject:
    """A program that ran. ``path`` is its heading, ``verdicts`` is None when nothing was predicted about it.

    Lines are shown of files in ``analysed`` alone: a record names paths that the program could have made up.
    """

    path: str
    command: tuple[str, ...]
    analysed: tuple[Path, ...]
    record: Record
    verdicts: tuple[Verdict, ...] | None = None
    missed: tuple[Missed, ...] = ()

    def limit(self, source: Source) -> Source:
        """Let the source give lines of the analysed files alone."""
        roots = [os.path.realpath(root) for root in self.analysed]

        def lines(path: str) -> Sequence[str]:
            try:
                file = os.path.realpath(path)
            except ValueError:  # a NUL in it
                return ()
            return source(file) if any(is_within(file, root) for root in roots) else ()

        return lines
