from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Vocabulary:
    index: dict[str, int]
    unk: int = 0

    @classmethod
    def fit(cls, corpus: Iterable[str], size: int = 64) -> Vocabulary:
        counts = Counter(w for line in corpus for w in line.lower().split())
        ordered = [w for w, _ in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))]
        return cls({w: i + 1 for i, w in enumerate(ordered[:size])})

    def encode(self, text: str) -> list[int]:
        return [self.index.get(w, self.unk) for w in text.lower().split()]
