from __future__ import annotations

import zlib
from enum import Enum
from typing import Iterator, NamedTuple


class Codec(Enum):
    RAW = "raw"
    DEFLATE = "deflate"

    def encode(self, data: bytes) -> bytes:
        match self:
            case Codec.RAW:
                return data
            case Codec.DEFLATE:
                return zlib.compress(data, 3)


class Frame(NamedTuple):
    number: int
    data: bytes


def test_card(count: int, size: int = 512) -> Iterator[Frame]:
    for n in range(count):
        yield Frame(n, bytes((n * i) & 0xFF for i in range(size)))
