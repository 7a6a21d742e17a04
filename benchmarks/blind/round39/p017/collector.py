from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self, TypedDict

import zmq


class Reading(TypedDict):
    instrument: str
    quantity: str
    value: float
    unit: str


class Uplink:
    def __init__(self, socket: zmq.Socket) -> None:
        self._socket = socket
        self.sent = 0

    def send(self, reading: Reading) -> None:
        self._socket.send_json(reading)
        self.sent += 1


class Collector:
    def __init__(self, home: Path) -> None:
        self.endpoint = f"ipc://{home / 'readings'}"
        self._context = zmq.Context()
        self._inbox = self._context.socket(zmq.PULL)

    def __enter__(self) -> Self:
        self._inbox.bind(self.endpoint)
        return self

    def __exit__(self, *exc: object) -> None:
        self._context.destroy(linger=0)

    def readings(self, quiet_ms: int) -> Iterator[Reading]:
        while self._inbox.poll(quiet_ms):
            yield self._inbox.recv_json()

    @contextmanager
    def uplink(self) -> Iterator[Uplink]:
        """A connection to this collector for the calling process."""
        with zmq.Context() as context, context.socket(zmq.PUSH) as socket:
            socket.linger = 1000
            socket.connect(self.endpoint)
            yield Uplink(socket)
