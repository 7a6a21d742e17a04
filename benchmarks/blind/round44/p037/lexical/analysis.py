from __future__ import annotations

from collections import Counter

from . import feed

STOP = frozenset("a an and in is it of on the to was".split())


def analyse(text: str) -> dict:
    words = [w.strip(".,;").lower() for w in text.split()]
    counts = Counter(w for w in words if w and w not in STOP)
    result = {"words": len(words), "top": counts.most_common(2)}
    sink = feed.current()
    if sink is not None:
        sink.announce("inline", words=len(words))
    return result
