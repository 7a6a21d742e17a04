from __future__ import annotations

import math
from collections import defaultdict


class ItemItemModel:
    def __init__(self, sessions: list[list[str]]) -> None:
        self._pairs: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        self._freq: dict[str, int] = defaultdict(int)
        for session in sessions:
            for item in session:
                self._freq[item] += 1
                for other in session:
                    if other != item:
                        self._pairs[item][other] += 1

    def similar(self, item: str, k: int = 3) -> list[tuple[str, float]]:
        scored = [
            (other, n / math.sqrt(self._freq[item] * self._freq[other]))
            for other, n in self._pairs.get(item, {}).items()
        ]
        return sorted(scored, key=lambda s: (-s[1], s[0]))[:k]
