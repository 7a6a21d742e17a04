from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path
from typing import Callable, Mapping

MAGIC = b"KVS1"
Progress = Callable[[int, int], None]


def dump(table: Mapping[str, bytes], path: Path, progress: Progress, every: int = 100) -> None:
    crc = 0
    partial = path.with_suffix(".tmp")
    with partial.open("wb") as out:
        out.write(MAGIC + struct.pack("!I", len(table)))
        for n, (key, value) in enumerate(table.items(), 1):
            name = key.encode()
            blob = struct.pack("!HI", len(name), len(value)) + name + value
            crc = zlib.crc32(blob, crc)
            out.write(blob)
            if n % every == 0:
                progress(n, len(table))
        out.write(struct.pack("!I", crc))
        out.flush()
        os.fsync(out.fileno())
    partial.replace(path)


def count(path: Path) -> int:
    with path.open("rb") as source:
        header = source.read(8)
    if header[:4] != MAGIC:
        raise ValueError(f"{path} is no snapshot")
    return struct.unpack("!I", header[4:])[0]
