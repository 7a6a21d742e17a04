from __future__ import annotations

import itertools
import math
from typing import Iterable, Iterator, List


def digitise(count: int) -> Iterator[float]:
    return (math.sin(i / 10) for i in range(count))


def blocks(samples: Iterable[float], size: int) -> Iterator[List[float]]:
    iterator = iter(samples)
    while block := list(itertools.islice(iterator, size)):
        yield block
