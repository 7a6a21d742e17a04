from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator
from multiprocessing.context import BaseContext
from pathlib import Path

from progress import ProgressFeed

log = logging.getLogger("indexer")
WORD = re.compile(r"[a-z]{3,}")

_indexer: "Indexer | None" = None


def _adopt(indexer: "Indexer") -> None:
    global _indexer
    _indexer = indexer


def _work(task: tuple[int, str]) -> tuple[str, "Counter[str]"]:
    number, note = task
    return note, _indexer.count(number, note)


class Indexer:
    def __init__(self, notebook: Path, feed: ProgressFeed) -> None:
        self.notebook = notebook
        self.feed = feed
        self.notes = sorted(str(path.relative_to(notebook)) for path in notebook.rglob("*.md"))

    def count(self, number: int, note: str) -> "Counter[str]":
        text = (self.notebook / note).read_text().lower()
        words = Counter(WORD.findall(text))
        self.feed.tick(note, (number + 1) / len(self.notes))
        return words

    def run(self, mp: BaseContext, jobs: int) -> Iterator[tuple[str, "Counter[str]"]]:
        log.info("%d notes, %d jobs", len(self.notes), jobs)
        with mp.Pool(jobs, initializer=_adopt, initargs=(self,)) as pool:
            pending = pool.imap_unordered(_work, enumerate(self.notes))
            for _ in self.notes:
                yield pending.next(timeout=6)
            pool.close()
