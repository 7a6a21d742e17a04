from dataclasses import dataclass
from typing import Iterator


@dataclass(frozen=True)
class Clip:
    name: str
    seconds: int


class Library:
    def __init__(self, count: int) -> None:
        self._clips = [Clip(f"clip{n}.mov", 2 + n) for n in range(count)]

    def __iter__(self) -> Iterator[Clip]:
        return iter(self._clips)
