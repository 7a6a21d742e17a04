from __future__ import annotations

import multiprocessing

from .status import StatusClient
from .trigrams import TrigramIndex

_mp = multiprocessing.get_context("spawn")


class ShardIndexer(_mp.Process):
    """Indexes one shard of the corpus."""

    def __init__(self, number: int, files: dict[str, str], endpoint: str, results) -> None:
        super().__init__(name=f"shard-{number}", daemon=True)
        self.number = number
        self.files = files
        self.results = results
        self.status = StatusClient(endpoint, self.name)
        self.status.report("queued", files=len(files))

    def run(self) -> None:
        index = TrigramIndex()
        grams = 0
        for path, text in self.files.items():
            grams += index.add(path, text)
        self.status.report("indexed", grams=grams)
        self.results.put((self.number, dict(index.postings)))
        self.status.close()


def make_results():
    return _mp.Queue()
