from __future__ import annotations

import logging

from .vocab import Vocabulary

log = logging.getLogger(__name__)
_vocab: Vocabulary | None = None


def worker_setup(vocab: Vocabulary) -> None:
    global _vocab
    _vocab = vocab


def encode_batch(batch: list[str]) -> list[list[int]]:
    assert _vocab is not None, "worker_setup() has not run"
    ids = [_vocab.encode(t) for t in batch]
    if any(_vocab.unk in row for row in ids):
        log.warning("batch of %d has unknown tokens", len(batch))
    return ids
