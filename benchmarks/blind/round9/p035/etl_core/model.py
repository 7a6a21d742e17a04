from __future__ import annotations

from typing import List, NamedTuple


class Partition(NamedTuple):
    name: str
    first: int
    last: int


class Chunk(NamedTuple):
    partition: Partition
    values: List[int]
