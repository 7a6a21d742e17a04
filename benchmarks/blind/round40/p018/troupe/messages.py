from __future__ import annotations

import pickle
from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    def pack(self) -> bytes:
        return pickle.dumps(self)

    @staticmethod
    def unpack(raw: bytes) -> "Message":
        return pickle.loads(raw)


@dataclass(frozen=True)
class Stop(Message):
    pass
