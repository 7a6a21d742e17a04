from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterator, Mapping, Protocol


@dataclass(frozen=True, slots=True)
class Document:
    path: str
    text: str

    def trigrams(self) -> Iterator[str]:
        body = self.text.lower()
        yield from (body[i:i + 3] for i in range(len(body) - 2))


@dataclass(frozen=True, slots=True)
class Shard:
    number: int
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True)
class Posting:
    shard: int
    table: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return sum(map(len, self.table.values()))


class Observer(Protocol):
    def advanced(self, shard: int, done: int, total: int) -> None: ...
