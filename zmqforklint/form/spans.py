"""Where a part of a file stands, in one number: projects have millions of parts, and a tuple takes more memory."""

from __future__ import annotations

Span = int
"""Line, column, end line, end column, packed: from 1, in code points, the end exclusive."""

_BITS = 23
LARGEST = (1 << _BITS) - 1
"""The largest line or column that a span holds, beyond those of the largest file that is read."""

LINE, COLUMN, END_LINE = 3 * _BITS, 2 * _BITS, _BITS
"""How far to the left each part stands; the end column stands last."""


def span_of(line: int, column: int, end_line: int, end_column: int) -> Span:
    """Pack a place; spans of one file are in the order of their places."""
    if line > LARGEST or column > LARGEST or end_line > LARGEST or end_column > LARGEST:
        line, column, end_line, end_column = (min(each, LARGEST) for each in (line, column, end_line, end_column))
    return line << LINE | column << COLUMN | end_line << END_LINE | end_column


def place_of(span: Span) -> tuple[int, int, int, int]:
    """Give line, column, end line and end column back."""
    return span >> LINE, span >> COLUMN & LARGEST, span >> END_LINE & LARGEST, span & LARGEST


def between(first: Span, last: Span) -> Span:
    """Give the span from the beginning of one part to the end of another."""
    rest = (1 << COLUMN) - 1
    return first & ~rest | last & rest


def line_of(span: Span) -> int:
    """Give the line where the part begins."""
    return span >> LINE


def last_line_of(span: Span) -> int:
    """Give the line where the part ends."""
    return span >> END_LINE & LARGEST
