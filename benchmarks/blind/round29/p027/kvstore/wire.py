"""Messages from the shards to the supervisor."""
from __future__ import annotations

import pickle
from dataclasses import dataclass
from typing import Union


@dataclass
class Ready:
    shard: int
    keys: int


@dataclass
class SaveProgress:
    shard: int
    written: int
    total: int


@dataclass
class SaveDone:
    shard: int
    path: str
    ok: bool


Message = Union[Ready, SaveProgress, SaveDone]


def pack(message: Message) -> bytes:
    return pickle.dumps(message, protocol=5)


def unpack(raw: bytes) -> Message:
    return pickle.loads(raw)
