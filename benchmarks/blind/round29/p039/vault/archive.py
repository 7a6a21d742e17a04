from __future__ import annotations

import io
import tarfile
import zlib
from pathlib import Path

from .events import Event, bus
from .isolate import isolated


def create(path: Path, members: int, damaged: bool = False) -> None:
    with tarfile.open(path, "w:gz") as tar:
        for n in range(members):
            data = bytes([n % 251]) * 4000
            info = tarfile.TarInfo(f"srv/data/{n:05}")
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    if damaged:
        raw = bytearray(path.read_bytes())
        raw[len(raw) // 2] ^= 0xFF
        path.write_bytes(raw)


@isolated(timeout=3)
def verify(path: Path) -> dict[str, int]:
    members = total = crc = 0
    with tarfile.open(path, "r:gz") as tar:
        for info in tar:
            stream = tar.extractfile(info)
            if stream is None:
                continue
            while chunk := stream.read(1 << 16):
                crc = zlib.crc32(chunk, crc)
                total += len(chunk)
            members += 1
    bus.publish(Event("verified", path.name, {"members": members}))
    return {"members": members, "bytes": total, "crc": crc}
