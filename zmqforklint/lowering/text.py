"""Lines of a text, as Python counts them."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n?|\n")


def line_starts(text: str) -> list[int]:
    """Give the offset at which each line begins."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Give the line and column, from 1, of an offset."""
    starts = line_starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
