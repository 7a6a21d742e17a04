from __future__ import annotations

import struct
import zlib
from typing import Iterator


class Wal:
    HEADER = struct.Struct(">QI")

    def __init__(self) -> None:
        self._records: list[bytes] = []

    def append(self, payload: bytes) -> int:
        lsn = len(self._records)
        self._records.append(self.HEADER.pack(lsn, zlib.crc32(payload)) + payload)
        return lsn

    def since(self, lsn: int) -> Iterator[bytes]:
        yield from self._records[lsn:]
