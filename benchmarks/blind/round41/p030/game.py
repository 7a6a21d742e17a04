"""Nim with three heaps; whoever takes the last stone wins."""
from __future__ import annotations

from typing import NamedTuple


class Nim(NamedTuple):
    heaps: tuple[int, ...] = (3, 4, 5)
    player: int = 0

    def moves(self) -> list[tuple[int, int]]:
        return [(i, n) for i, heap in enumerate(self.heaps) for n in range(1, heap + 1)]

    def play(self, move: tuple[int, int]) -> "Nim":
        index, count = move
        heaps = list(self.heaps)
        heaps[index] -= count
        return Nim(tuple(heaps), 1 - self.player)

    @property
    def over(self) -> bool:
        return not any(self.heaps)
