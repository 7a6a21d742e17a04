from __future__ import annotations

import zlib
from dataclasses import dataclass
from enum import Enum, auto


class Verb(Enum):
    WRITE = auto()
    WATCH = auto()
    MOVE = auto()


@dataclass(frozen=True, slots=True)
class Statement:
    verb: Verb
    key: str
    body: str = ""


@dataclass(frozen=True)
class Ring:
    shards: tuple[str, ...]

    def owner(self, key: str) -> str:
        return self.shards[zlib.crc32(key.encode()) % len(self.shards)]
