import logging
import multiprocessing as mp
from collections import Counter

from .hub import get_channel

log = logging.getLogger(__name__)


class Shard:
    def __init__(self, number: int) -> None:
        self.number = number
        self.documents: list[str] = []

    def build(self) -> None:
        terms = Counter(term for text in self.documents for term in text.split())
        for term, count in terms.items():
            get_channel("terms").send({"term": term, "count": count})
        get_channel("control").send({"cmd": "done", "shard": self.number})
        log.info("shard %d: %d terms", self.number, len(terms))


class ShardManager:
    def __init__(self, count: int) -> None:
        self.shards = [Shard(n) for n in range(count)]

    def _assign(self, documents: list[str]) -> None:
        for position, text in enumerate(documents):
            self.shards[position % len(self.shards)].documents.append(text)

    def build(self, documents: list[str]) -> None:
        self._assign(documents)
        processes = [mp.Process(target=shard.build, name=f"shard-{shard.number}") for shard in self.shards]
        for process in processes:
            process.start()
        for process in processes:
            process.join(3)
