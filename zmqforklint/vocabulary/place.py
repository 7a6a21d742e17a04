"""Where something is: a place in a file, and a process named by its line of descent."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Site:
    """A stretch of source text.

    Lines and columns count from 1, columns in Unicode code points, and the end is exclusive. The path is as
    reports show it: relative to the working directory, with ``/``; absolute when outside it.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


Lineage = tuple[Site, ...]
"""The fork sites behind a process: ``()`` is the first process, ``(F1,)`` its child, ``(F1, F2)`` a grandchild."""
