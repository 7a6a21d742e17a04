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


class PipeObserver:
    def __init__(self, out: Connection) -> None:
        self.out = out

    def advanced(self, *args: int) -> None:
        self.out.send(args)


def _entry(shard: Shard, out: Connection) -> None:
    with out:
        out.send(build(shard, PipeObserver(out)))


class Indexer:
    def __init__(self, observer: Observer) -> None:
        self.observer = observer

    def run(self, shards: list[Shard]) -> list[Posting]:
        jobs = []
        for shard in shards:
            ours, theirs = _mp.Pipe(duplex=False)
            proc = _mp.Process(target=_entry, args=(shard, theirs))
            proc.start()
            theirs.close()
            jobs.append((proc, ours))
        return [self._collect(*job) for job in jobs]

    def _collect(self, proc, conn: Connection) -> Posting:
        try:
            while conn.poll(3):
                match conn.recv():
                    case Posting() as posting:
                        return posting
                    case (shard, done, total):
                        self.observer.advanced(shard, done, total)
            return Posting(-1)
        finally:
            proc.join(1)
            if proc.is_alive():
                proc.kill()
