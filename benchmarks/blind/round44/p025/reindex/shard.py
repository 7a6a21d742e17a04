from __future__ import annotations

import zlib
from dataclasses import dataclass
from multiprocessing import Process
from multiprocessing.connection import Connection

from loguru import logger


@dataclass(frozen=True)
class Range:
    number: int
    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first


def split(documents: int, shards: int) -> list[Range]:
    step = -(-documents // shards)
    return [Range(n, n * step, min(documents, (n + 1) * step)) for n in range(shards)]


class ShardProcess(Process):
    def __init__(self, docs: Range, out: Connection) -> None:
        super().__init__(name=f"shard-{docs.number}", daemon=True)
        self.docs = docs
        self.out = out

    def run(self) -> None:
        log = logger.bind(shard=self.docs.number)
        log.info("indexing {} documents", len(self.docs))
        checksum = 0
        for doc in range(self.docs.first, self.docs.last):
            checksum = zlib.crc32(f"doc:{doc}".encode(), checksum)
            if doc % 500 == 0:
                log.debug("at document {}", doc)
        self.out.send((self.docs.number, checksum))
        self.out.close()
