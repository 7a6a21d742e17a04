from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

TITLES = (
    "A Field Guide to Lichens",
    "The Sea and the Shore",
    "Harbour Engineering",
    "Lichens of the Northern Shore",
    "Notes on Harbour Birds",
    "The Guide to Sea Birds",
    "Engineering for the Shore",
)


class Shard(NamedTuple):
    number: int
    titles: tuple[str, ...]


def shards(count: int) -> Iterator[Shard]:
    for number in range(count):
        yield Shard(number, TITLES[number::count])
