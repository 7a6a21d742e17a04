from __future__ import annotations

from collections import Counter
from typing import Any, Protocol


class MapReduceJob(Protocol):
    def map(self, chunk: list[str]) -> Any: ...

    def reduce(self, partials: list[Any]) -> Any: ...


class Histogram:
    def map(self, chunk: list[str]) -> dict[str, int]:
        return dict(Counter(len(word) for line in chunk for word in line.split()))

    def reduce(self, partials: list[dict[str, int]]) -> dict[str, int]:
        total: Counter = Counter()
        for partial in partials:
            total.update({int(key): value for key, value in partial.items()})
        return dict(sorted(total.items()))


class Longest:
    def map(self, chunk: list[str]) -> str:
        return max((word for line in chunk for word in line.split()), key=len)

    def reduce(self, partials: list[str]) -> str:
        return max(partials, key=len)


JOBS: dict[str, MapReduceJob] = {"histogram": Histogram(), "longest": Longest()}
