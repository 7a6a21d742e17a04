from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(order=True, frozen=True)
class Entry:
    keyword: str
    source: str
    line: int
    left: str = field(compare=False)
    right: str = field(compare=False)

    def __str__(self) -> str:
        return f"{self.left:>24} | {self.keyword} {self.right:<24} ({self.source}:{self.line})"


class Sink(Protocol):
    def emit(self, topic: str, **payload) -> None: ...

    def close(self) -> None: ...


class Silent:
    def emit(self, topic: str, **payload) -> None:
        pass

    def close(self) -> None:
        pass
