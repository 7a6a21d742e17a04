from __future__ import annotations

import multiprocessing
import time
import zlib
from dataclasses import dataclass

import zmq

from .links import Link


@dataclass(frozen=True, order=True)
class Geometry:
    row: int
    col: int

    def __str__(self) -> str:
        return f"{self.row}x{self.col}"


class Tile(multiprocessing.Process):
    acks = Link(zmq.DEALER, "compositor")

    def __init__(self, where: Geometry, compositor: str) -> None:
        super().__init__(name=f"tile-{where}", daemon=True)
        self.where = where
        self.compositor = compositor

    def preflight(self) -> None:
        self.acks.send_multipart([b"READY", str(self.where).encode()])

    def render(self, frame_no: int) -> int:
        return zlib.crc32(f"{self.where}:{frame_no}".encode())

    def run(self) -> None:
        for n in range(4):
            digest = self.render(n)
            self.acks.send_multipart([b"FRAME", str(self.where).encode(), digest.to_bytes(4, "big")])
            time.sleep(0.02)
