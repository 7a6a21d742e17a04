"""Pure CPU work, runs in the process pool."""
from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field


@dataclass(frozen=True)
class RankRequest:
    request_id: int
    user: str
    items: tuple[str, ...]
    boosts: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class RankResult:
    request_id: int
    items: tuple[str, ...]
    worker: int


def affinity(user: str, item: str) -> float:
    digest = hashlib.blake2s(f"{user}|{item}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") / 2**32


def rerank(request: RankRequest) -> RankResult:
    def score(item: str) -> float:
        return affinity(request.user, item) * request.boosts.get(item, 1.0)

    ranked = tuple(sorted(request.items, key=score, reverse=True))
    return RankResult(request.request_id, ranked, os.getpid())
