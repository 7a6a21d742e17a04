from __future__ import annotations

from collections import defaultdict


def trigrams(text: str) -> set[str]:
    text = text.lower()
    return {text[i:i + 3] for i in range(len(text) - 2)}


class TrigramIndex:
    def __init__(self) -> None:
        self.postings: dict[str, set[str]] = defaultdict(set)
        self.documents: set[str] = set()

    def add(self, path: str, text: str) -> int:
        grams = trigrams(text)
        for gram in grams:
            self.postings[gram].add(path)
        self.documents.add(path)
        return len(grams)

    def merge(self, postings: dict[str, set[str]]) -> None:
        for gram, paths in postings.items():
            self.postings[gram] |= paths
            self.documents |= paths

    def candidates(self, query: str) -> set[str]:
        found = set(self.documents)
        for gram in trigrams(query):
            found &= self.postings.get(gram, set())
        return found
