from __future__ import annotations

import itertools
import time
from typing import NamedTuple

import zmq


class Entry(NamedTuple):
    kind: str
    template: str
    copies: int

    def frames(self, number: int) -> list[bytes]:
        return [self.kind.encode(), f"{number} {time.time():.3f} {self.template} x{self.copies}".encode()]


class Journal:
    """Print jobs, as they happen, for the accounting service."""

    def __init__(self, bind: str) -> None:
        self.numbers = itertools.count(1)
        self.context = zmq.Context(io_threads=1)
        self.socket = self.context.socket(zmq.PUB)
        self.socket.linger = 0
        self.socket.bind(bind)

    def record(self, entry: Entry) -> None:
        self.socket.send_multipart(entry.frames(next(self.numbers)), copy=True)

    def close(self) -> None:
        self.socket.close()
        self.context.term()
