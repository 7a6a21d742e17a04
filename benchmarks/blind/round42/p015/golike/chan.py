"""A many-to-one channel of picklable values."""
from __future__ import annotations

import os
from typing import Generic, Iterator, TypeVar

import zmq

T = TypeVar("T")


class Chan(Generic[T]):
    """The process that makes the channel receives; any process may send."""

    def __init__(self, address: str, capacity: int = 256) -> None:
        self.address = address
        self.capacity = capacity
        self._pid = os.getpid()
        self._ctx = zmq.Context()
        self._rx = self._ctx.socket(zmq.PULL)
        self._rx.rcvhwm = capacity
        self._rx.bind(address)
        self._tx: zmq.Socket | None = None
        self._pending: list[T] = []

    def _sender(self) -> zmq.Socket:
        if self._pid != os.getpid():
            self._pid = os.getpid()
            self._ctx = zmq.Context()
            self._tx = None
            self._pending = []
        if self._tx is None:
            self._tx = self._ctx.socket(zmq.PUSH)
            self._tx.sndhwm = self.capacity
            self._tx.connect(self.address)
        return self._tx

    def send(self, value: T) -> None:
        self._sender()
        self._pending.append(value)
        if len(self._pending) >= 4:
            self.flush()

    def flush(self) -> None:
        sender = self._sender()
        while self._pending:
            sender.send_pyobj(self._pending[0], zmq.NOBLOCK)
            self._pending.pop(0)

    def finish(self) -> None:
        """A sender is done: hand over what is left."""
        self.flush()
        self._sender().close(linger=500)
        self._tx = None
        self._ctx.term()

    def drain(self, quiet_ms: int = 250) -> Iterator[T]:
        self.flush()
        while self._rx.poll(quiet_ms):
            yield self._rx.recv_pyobj(zmq.NOBLOCK)

    def close(self) -> None:
        if self._tx is not None:
            self._tx.close(linger=0)
        self._rx.close(linger=0)
        self._ctx.term()
