"""A many-to-one channel of picklable values."""
from __future__ import annotations

from typing import Generic, Iterator, TypeVar

import zmq

T = TypeVar("T")


class Chan(Generic[T]):
    def __init__(self, address: str, capacity: int = 256) -> None:
        self.address = address
        self._ctx = zmq.Context()
        self._rx = self._ctx.socket(zmq.PULL)
        self._rx.rcvhwm = capacity
        self._rx.bind(address)
        self._tx = self._ctx.socket(zmq.PUSH)
        self._tx.sndhwm = capacity
        self._tx.connect(address)
        self._pending: list[T] = []

    def send(self, value: T) -> None:
        self._pending.append(value)
        if len(self._pending) >= 4:
            self.flush()

    def flush(self) -> None:
        while self._pending:
            self._tx.send_pyobj(self._pending[0], zmq.NOBLOCK)
            self._pending.pop(0)

    def drain(self, quiet_ms: int = 250) -> Iterator[T]:
        self.flush()
        while self._rx.poll(quiet_ms):
            yield self._rx.recv_pyobj(zmq.NOBLOCK)

    def close(self) -> None:
        self._tx.close(linger=0)
        self._rx.close(linger=0)
        self._ctx.term()
