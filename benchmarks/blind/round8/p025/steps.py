from __future__ import annotations

from collections import Counter

from jobctx import traced


@traced
def load() -> list[str]:
    return "the quick brown fox jumps over the lazy dog the end".split()


@traced
def count(words: list[str]) -> Counter:
    return Counter(words)


@traced
def show(words: list[str]) -> None:
    for word, number in count(words).most_common(2):
        print(word, number, flush=True)
