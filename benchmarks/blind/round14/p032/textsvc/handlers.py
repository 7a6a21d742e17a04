from __future__ import annotations

import re

from .registry import handles
from .stats import note

_VOWELS = re.compile(r"[aeiouy]+", re.I)


@handles("tokens")
def tokens(text: str) -> list[str]:
    found = re.findall(r"\w+|[^\w\s]", text)
    note("tokens", len(found))
    return found


@handles("syllables")
def syllables(text: str) -> int:
    total = sum(max(1, len(_VOWELS.findall(w))) for w in text.split())
    note("syllables", total)
    return total
