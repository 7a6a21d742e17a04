from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum


class Feed(Enum):
    AUDIT = "audit"
    MATCHES = "matches"


@dataclass(frozen=True, slots=True)
class Entry:
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Match:
    query: str
    entry: Entry
    score: float


MEMORY: tuple[Entry, ...] = (
    Entry("Press the red button", "Drücken Sie den roten Knopf"),
    Entry("Close the cover", "Schließen Sie die Abdeckung"),
    Entry("Remove the battery before cleaning", "Entfernen Sie vor der Reinigung den Akku"),
)


def best(query: str) -> Match:
    scored = (Match(query, e, SequenceMatcher(None, query, e.source).ratio()) for e in MEMORY)
    return max(scored, key=lambda m: m.score)
