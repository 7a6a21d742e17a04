from __future__ import annotations

import shelve
from contextlib import closing
from difflib import SequenceMatcher
from operator import itemgetter
from typing import Iterator, Optional

SEED = [
    ("open the door", "öffne die tür"), ("close the window", "schließe das fenster"),
    ("the door is open", "die tür ist offen"), ("save the file", "speichere die datei"),
    ("the file was saved", "die datei wurde gespeichert"), ("print two pages", "drucke zwei seiten"),
    ("cancel the order", "storniere die bestellung"), ("the order was cancelled", "die bestellung wurde storniert"),
]


def seed(path: str) -> int:
    with closing(shelve.open(path, "n")) as shelf:
        shelf.update(SEED)
        return len(shelf)


class Memory:
    """Read-only view of a shelf, loaded entirely: memories are small."""

    def __init__(self, path: str) -> None:
        with closing(shelve.open(path, "r")) as shelf:
            self.units = dict(shelf)

    def candidates(self, segment: str) -> Iterator[tuple[float, str, str]]:
        matcher = SequenceMatcher(b=segment)
        for source, target in self.units.items():
            matcher.set_seq1(source)
            if matcher.real_quick_ratio() > 0.4:
                yield matcher.ratio(), source, target

    def best(self, segment: str) -> Optional[tuple[float, str, str]]:
        return max(self.candidates(segment), key=itemgetter(0), default=None)
