from __future__ import annotations

from collections import defaultdict
from multiprocessing import get_context
from multiprocessing.connection import Connection

from .model import Observer, Posting, Shard

_mp = get_context("fork")


def build(shard: Shard, observer: Observer) -> Posting:
    table: dict[str, set[str]] = defaultdict(set)
    total = len(shard.documents)
    for done, document in enumerate(shard.documents, 1):
        for gram in document.trigrams():
            table[gram].add(document.path)
        observer.advanced(shard.number, done, total)
    return Posting(shard.number, {k: frozenset(v) for k, v in table.items()})


def _entry(shard: Shard, observer: Observer, out: Connection) -> None:
    with out:
        out.send(build(shard, observer))


class Indexer:
    def __init__(self, observer: Observer) -> None:
        self.observer = observer

    def run(self, shards: list[Shard]) -> list[Posting]:
        jobs = []
        for shard in shards:
            ours, theirs = _mp.Pipe(duplex=False)
            proc = _mp.Process(target=_entry, args=(shard, self.observer, theirs))
            proc.start()
            theirs.close()
            jobs.append((proc, ours))
        return [self._collect(*job) for job in jobs]

    @staticmethod
    def _collect(proc, conn: Connection) -> Posting:
        try:
            return conn.recv() if conn.poll(3) else Posting(-1)
        finally:
            proc.join(1)
            if proc.is_alive():
                proc.kill()
