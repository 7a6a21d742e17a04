"""The counting itself: pure functions over sequence chunks."""
from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

from .channels import telemetry
from .config import RunConfig


def synthetic_genome(length: int, seed: int = 7) -> str:
    rng = random.Random(seed)
    return "".join(rng.choices("ACGT", k=length))


def chunks(seq: str, cfg: RunConfig) -> Iterator[tuple[int, str]]:
    """Overlapping pieces, so that no word is lost at a border."""
    for start in range(0, len(seq), cfg.chunk):
        yield start, seq[start : start + cfg.chunk + cfg.k - 1]


def spectrum(offset: int, piece: str, cfg: RunConfig) -> Counter[str]:
    words = (piece[i : i + cfg.k] for i in range(len(piece) - cfg.k + 1))
    found = Counter(w for w in words if cfg.valid(w))
    telemetry.tick("chunk", offset=offset, distinct=len(found))
    if offset == 0:
        telemetry.flush_marker("first")
    return found
