from __future__ import annotations

import struct
import threading
from typing import Optional

import zmq

_FORMAT = struct.Struct("!II")


class Ticker:
    """The writing end of a board."""

    def __init__(self, context: zmq.Context, address: str) -> None:
        self._socket = context.socket(zmq.PUSH)
        self._socket.linger = 0
        self._socket.connect(address)

    def tick(self, batch: int, items: int) -> None:
        self._socket.send(_FORMAT.pack(batch, items), flags=zmq.NOBLOCK)

    def close(self) -> None:
        self._socket.close()


class ProgressBoard:
    def __init__(self, context: Optional[zmq.Context] = None) -> None:
        self.context = context or zmq.Context()
        self._inbox = self.context.socket(zmq.PULL)
        self._inbox.linger = 0
        self._port = self._inbox.bind_to_random_port("tcp://127.0.0.1")
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self.items = 0
        self.batches: set[int] = set()

    def ticker(self) -> Ticker:
        return Ticker(self.context, f"tcp://127.0.0.1:{self._port}")

    def _read(self) -> None:
        while not self._ended.is_set():
            if self._inbox.poll(50):
                batch, items = _FORMAT.unpack(self._inbox.recv())
                self.batches.add(batch)
                self.items += items

    def __enter__(self) -> "ProgressBoard":
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._ended.set()
        self._thread.join(1)
        self._inbox.close()

    def __str__(self) -> str:
        return f"{len(self.batches)} batches begun, {self.items} items counted"
