"""Scheduled jobs. The summaries are CPU bound and go to the process executor."""

from __future__ import annotations

import hashlib
import random
from collections import Counter

from . import outbox
from .model import Digest

WORDS = "release patch advisory kernel driver network storage cluster backup quota".split()


def fetch_items(feed: str, number: int, count: int = 400) -> list[str]:
    source = random.Random(f"{feed}/{number}")
    return [" ".join(source.choices(WORDS, k=6)) for _ in range(count)]


def summarise(feed: str, number: int) -> Digest:
    items = fetch_items(feed, number)
    words = Counter(word for item in items for word in item.split())
    digest = Digest(
        feed=feed,
        round=number,
        items=len(items),
        top=[word for word, _ in words.most_common(3)],
        checksum=hashlib.sha256("\n".join(items).encode()).hexdigest()[:12],
    )
    outbox.lookup().deliver(f"digest.{feed}", digest)
    return digest
