"""Where batches go."""
from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable

import zmq


class Transport(ABC):
    @abstractmethod
    def write(self, lines: Iterable[str]) -> None: ...

    def close(self) -> None:
        """Nothing to do by default."""


class NullTransport(Transport):
    def write(self, lines: Iterable[str]) -> None:
        pass


class ZmqTransport(Transport):
    def __init__(self, address: str) -> None:
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.linger = 300
        self._sock.connect(address)

    def write(self, lines: Iterable[str]) -> None:
        self._sock.send_multipart([line.encode() for line in lines])

    def close(self) -> None:
        self._sock.close()
        self._ctx.term()
