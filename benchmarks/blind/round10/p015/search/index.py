from concurrent.futures import ProcessPoolExecutor
from functools import cached_property
from typing import Dict, Iterator, Tuple

from .notify import notifier


def index_shard(item: Tuple[str, str]) -> Tuple[str, int]:
    name, text = item
    words = text.split()
    notifier.tell("progress", name)
    return name, len(words)


class Indexer:
    """The pool is made when it is needed: most calls are served from the cache."""

    @cached_property
    def pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(max_workers=2)

    def build(self, shards: Dict[str, str]) -> Iterator[Tuple[str, int]]:
        yield from self.pool.map(index_shard, shards.items())

    def close(self) -> None:
        if "pool" in self.__dict__:
            self.pool.shutdown()
