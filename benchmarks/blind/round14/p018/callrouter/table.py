from __future__ import annotations

from bisect import bisect_right, insort
from typing import Self


class RouteTable:
    """Longest-prefix match over dialled numbers."""

    def __init__(self) -> None:
        self._prefixes: list[tuple[str, str]] = []

    def add(self, prefix: str, carrier: str) -> Self:
        insort(self._prefixes, (prefix, carrier))
        return self

    def lookup(self, number: str) -> str | None:
        index = bisect_right(self._prefixes, (number, "\uffff"))
        candidates = (c for p, c in reversed(self._prefixes[:index]) if number.startswith(p))
        return next(candidates, None)
