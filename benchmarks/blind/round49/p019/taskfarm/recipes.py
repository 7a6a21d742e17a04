from __future__ import annotations

import re
from collections import Counter

from .telemetry import meter

WORD = re.compile(r"[a-z']+")


def top_words(text: str, limit: int = 3) -> list[tuple[str, int]]:
    with meter.timed("top_words"):
        return Counter(WORD.findall(text.lower())).most_common(limit)


def rotate(text: str, by: int) -> str:
    return "".join(chr((ord(c) - 97 + by) % 26 + 97) if c.islower() else c for c in text)
