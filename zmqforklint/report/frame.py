"""One source line with its stretch underlined, cut to the width around the caret."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from zmqforklint.report.text import TAB, visible_character, width_of
from zmqforklint.vocabulary import Site

_CUT = "…"
_NARROWEST = 12


@dataclass(frozen=True, slots=True)
class Frame:
    """A source line fit to show, and where to underline it, in columns of the terminal."""

    source: str
    offset: int
    length: int


def frame(line: str, site: Site, width: int) -> Frame:
    """Frame the first line of a site in ``width`` columns.

    An empty stretch, and one past the end of the line, is one column long; a stretch of several lines is underlined
    to the end of its first.
    """
    start = min(max(site.column - 1, 0), len(line))
    end = min(site.end_column - 1, len(line)) if site.end_line == site.line else len(line)
    first, last = _window(line, start, end, max(width, _NARROWEST))
    head = _CUT if first > 0 else ""
    tail = _CUT if last < len(line) else ""
    end = min(max(end, start), last)
    indent = head + _shown(line[first:start])
    marked = _shown(line[start:end])
    return Frame(
        source=f"{indent}{marked}{_shown(line[end:last])}{tail}",
        offset=width_of(indent),
        length=max(width_of(marked), 1),
    )


def _window(line: str, start: int, end: int, width: int) -> tuple[int, int]:
    """Choose which characters to show: what fits of the stretch, then what leads to it, then what follows."""
    if len(line) <= width and sum(map(_cost, line)) <= width:
        return 0, len(line)
    room = width - 2 * len(_CUT)
    first = last = start
    while last < end and _cost(line[last]) <= room:
        room -= _cost(line[last])
        last += 1
    while first > 0 and _cost(line[first - 1]) <= room:
        first -= 1
        room -= _cost(line[first])
    while last < len(line) and _cost(line[last]) <= room:
        room -= _cost(line[last])
        last += 1
    return first, last


@functools.lru_cache(maxsize=4096)
def _cost(character: str) -> int:
    """Count columns, but at least one, so that a line of characters without width is cut too."""
    return max(1, width_of(_shown(character)))


def _shown(source: str) -> str:
    return "".join(TAB if each == "\t" else visible_character(each) for each in source)
