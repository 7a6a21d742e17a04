from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import NamedTuple


class Page(NamedTuple):
    number: int
    digest: str
    blank: bool = False


class Feeder:
    duplex = True

    def __init__(self, name: str, capacity: int) -> None:
        self.name, self.capacity = name, capacity

    def pages(self) -> Iterator[Page]:
        for n in range(1, self.capacity + 1):
            yield Page(n, hashlib.md5(f"{self.name}/{n}".encode()).hexdigest(), n % 5 == 0)


class Flatbed(Feeder):
    duplex = False

    def __init__(self, name: str) -> None:
        super().__init__(name, 1)
