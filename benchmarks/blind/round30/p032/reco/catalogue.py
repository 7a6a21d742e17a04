from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NewType

TitleId = NewType("TitleId", str)
ViewerId = NewType("ViewerId", int)


@dataclass(frozen=True, slots=True)
class Title:
    id: TitleId
    vector: tuple[float, ...]


def catalogue(size: int, dims: int = 6) -> tuple[Title, ...]:
    return tuple(
        Title(TitleId(f"t{n:04}"), tuple(math.sin(n * 1.7 + d) for d in range(dims))) for n in range(size)
    )


def taste_of(viewer: ViewerId, dims: int = 6) -> tuple[float, ...]:
    return tuple(math.cos(viewer * 0.9 + d) for d in range(dims))


def similarity(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True)) / (math.hypot(*a) * math.hypot(*b))
