from __future__ import annotations

import hashlib
import pickle
import zlib
from dataclasses import dataclass, field
from typing import ClassVar

from .bus import bus


@dataclass
class Job:
    ident: str
    source: bytes = field(repr=False)
    passes: ClassVar[int] = 1

    def run(self) -> str:
        data = self.source
        for number in range(1, self.passes + 1):
            data = self.encode(data, number)
            self.tell(100 * number // self.passes)
        return hashlib.sha1(data).hexdigest()[:10]

    def encode(self, data: bytes, number: int) -> bytes:
        raise NotImplementedError

    def tell(self, percent: int) -> None:
        bus().post(self.ident, percent)

    def pack(self) -> bytes:
        return pickle.dumps(self, protocol=pickle.HIGHEST_PROTOCOL)


@dataclass
class Transcode(Job):
    level: int = 6
    passes: ClassVar[int] = 2

    def encode(self, data: bytes, number: int) -> bytes:
        return zlib.compress(data, self.level) if number == 1 else data[::-1]


@dataclass
class Thumbnail(Job):
    step: int = 16

    def encode(self, data: bytes, number: int) -> bytes:
        return data[:: self.step]


PROFILES = {
    "web": [(Transcode, {"level": 4}), (Thumbnail, {"step": 32}), (Transcode, {"level": 9})],
    "archive": [(Transcode, {"level": 9})],
}
