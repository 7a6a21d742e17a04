from __future__ import annotations

import bz2
import logging
import os
import struct
from dataclasses import dataclass
from pathlib import Path

log = logging.getLogger(__name__)
TICK = struct.Struct("<IHH")


@dataclass
class Segment:
    number: int
    ticks: list[tuple[int, int, int]]

    def pack(self) -> bytes:
        return b"".join(TICK.pack(*t) for t in self.ticks)

    def path(self, folder: Path) -> Path:
        return folder / f"segment-{self.number:03}.bz2"


def write(segment: Segment, folder: Path) -> int:
    raw = segment.pack()
    packed = bz2.compress(raw)
    target = segment.path(folder)
    target.write_bytes(packed)
    log.info("segment %d: %d -> %d", segment.number, len(raw), len(packed))
    return len(packed)


def write_behind(segment: Segment, folder: Path) -> int:
    """Write in a process of its own; gives the pid."""
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        write(segment, folder)
        status = 0
    except OSError:
        log.exception("segment %d", segment.number)
    finally:
        os._exit(status)
