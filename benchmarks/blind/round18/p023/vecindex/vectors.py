"""Small numeric core: vectors, sources, a flat index."""
from __future__ import annotations

import heapq
import math
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, Hashable, NamedTuple, TypeVar

K = TypeVar("K", bound=Hashable)
Vector = tuple[float, ...]


class Hit(NamedTuple):
    key: Hashable
    score: float


def cosine(a: Vector, b: Vector) -> float:
    dot = sum(x * y for x, y in zip(a, b, strict=True))
    return dot / (math.hypot(*a) * math.hypot(*b))


@dataclass(slots=True)
class FlatIndex(Generic[K]):
    rows: dict[K, Vector] = field(default_factory=dict)

    def add(self, items: Iterable[tuple[K, Vector]]) -> int:
        before = len(self.rows)
        self.rows.update(items)
        return len(self.rows) - before

    def query(self, probe: Vector, k: int = 3) -> Sequence[Hit]:
        scored = (Hit(key, cosine(probe, v)) for key, v in self.rows.items())
        return heapq.nlargest(k, scored, key=lambda h: h.score)


def synthetic(shard: int, count: int, dim: int = 8) -> Iterator[tuple[str, Vector]]:
    rng = random.Random(shard)
    for n in range(count):
        yield f"{shard}/{n}", tuple(rng.gauss(0, 1) for _ in range(dim))
