"""Texts of the surtitles, cue number by cue number."""
from __future__ import annotations

from typing import Iterator

BOOK: dict[str, dict[str, list[str]]] = {
    "carmen": {
        "fr": ["L'amour est un oiseau rebelle", "que nul ne peut apprivoiser"],
        "en": ["Love is a rebellious bird", "that none can tame"],
        "de": ["Die Liebe ist ein wilder Vogel", "den niemand zaehmen kann"],
    },
    "tosca": {
        "it": ["Vissi d'arte", "vissi d'amore"],
        "en": ["I lived for art", "I lived for love"],
    },
}


def languages(show: str) -> list[str]:
    return sorted(BOOK[show])


def lines(show: str, language: str) -> Iterator[tuple[int, str]]:
    yield from enumerate(BOOK[show][language], start=1)
