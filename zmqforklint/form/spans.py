"""Where a part of a file stands, in one number: projects have millions of parts, and a tuple takes more memory."""

from __future__ import annotations

Span = int
"""Line, column, end line, end column, packed: from 1, in code points, the end exclusive."""

_BITS = 23
_MASK = (1 << _BITS) - 1
"""The largest line or column that a span holds, beyond those of the largest file that is read."""

_LINE, _COLUMN, _END_LINE = 3 * _BITS, 2 * _BITS, _BITS


def span_of(line: int, column: int, end_line: int, end_column: int) -> Span:
    """Pack a place; spans of one file are in the order of their places."""
    if line > _MASK or column > _MASK or end_line > _MASK or end_column > _MASK:
        line, column, end_line, end_column = (min(each, _MASK) for each in (line, column, end_line, end_column))
    return line << _LINE | column << _COLUMN | end_line << _END_LINE | end_column


def place_of(span: Span) -> tuple[int, int, int, int]:
    """Give line, column, end line and end column back."""
    return span >> _LINE, span >> _COLUMN & _MASK, span >> _END_LINE & _MASK, span & _MASK


def between(first: Span, last: Span) -> Span:
    """Give the span from the beginning of one part to the end of another."""
    rest = (1 << _COLUMN) - 1
    return first & ~rest | last & rest


def line_of(span: Span) -> int:
    """Give the line where the part begins."""
    return span >> _LINE


def last_line_of(span: Span) -> int:
    """Give the line where the part ends."""
    return span >> _END_LINE & _MASK
