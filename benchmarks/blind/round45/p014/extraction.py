"""Keyword extraction, one document per task."""
from __future__ import annotations

import logging
import re
from collections import Counter

log = logging.getLogger("extraction")
WORD = re.compile(r"[a-z]{4,}")


def keywords(item: tuple[int, str]) -> tuple[int, list[str]]:
    number, text = item
    found = Counter(WORD.findall(text.lower()))
    if not found:
        log.warning("document %d has no words", number)
        return number, []
    best = [word for word, _ in found.most_common(3)]
    log.info("document %d: %s", number, ", ".join(best))
    return number, best
