from __future__ import annotations

import bisect
import heapq
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

V = TypeVar("V")


class SSTable(Generic[V]):
    __slots__ = ("path", "_keys", "_values")

    def __init__(self, path: Path) -> None:
        self.path = path
        rows = [json.loads(line) for line in path.read_text().splitlines()]
        self._keys = [k for k, _ in rows]
        self._values: list[V] = [v for _, v in rows]

    @classmethod
    def write(cls, path: Path, rows: Iterable[tuple[str, V]]) -> SSTable[V]:
        path.write_text("".join(json.dumps(row) + "\n" for row in rows))
        return cls(path)

    def __iter__(self) -> Iterator[tuple[str, V]]:
        return zip(self._keys, self._values)

    def __contains__(self, key: str) -> bool:
        at = bisect.bisect_left(self._keys, key)
        return at < len(self._keys) and self._keys[at] == key

    def __len__(self) -> int:
        return len(self._keys)


def merge(tables: list[SSTable[V]]) -> Iterator[tuple[str, V]]:
    """Later tables win."""
    streams = [((key, -age, value) for key, value in table) for age, table in enumerate(tables)]
    last = None
    for key, _, value in heapq.merge(*streams):
        if key != last:
            yield key, value
            last = key
