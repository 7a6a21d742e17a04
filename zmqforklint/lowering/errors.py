"""What lowering raises."""

from __future__ import annotations


class NotParsed(Exception):
    """A text cannot be parsed: ``reason`` is one short sentence; line and column count from 1."""

    def __init__(self, line: int, column: int, reason: str) -> None:
        super().__init__(f"{line}:{column}: {reason}")
        self.line = line
        self.column = column
        self.reason = reason

    def __reduce__(self) -> tuple[type[NotParsed], tuple[int, int, str]]:
        return type(self), (self.line, self.column, self.reason)
