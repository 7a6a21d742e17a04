"""The audit trail of the ledger."""
from __future__ import annotations

import os
import weakref
from typing import Any, ClassVar, Protocol

import zmq


class Recorder(Protocol):
    def __call__(self, entry: Any, /) -> object: ...


class AuditTrail:
    _trails: ClassVar[weakref.WeakSet[AuditTrail]] = weakref.WeakSet()

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._context: zmq.Context | None = None
        self._socket: zmq.Socket | None = None
        self._trails.add(self)

    @property
    def socket(self) -> zmq.Socket:
        if self._socket is None:
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.PUSH)
            self._socket.linger = 500
            self._socket.connect(self.endpoint)
        return self._socket

    def record(self, entry: Any) -> None:
        self.socket.send_json(entry)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
        if self._context is not None:
            self._context.term()
        self._forget()

    def _forget(self) -> None:
        self._socket = None
        self._context = None

    @classmethod
    def _after_fork(cls) -> None:
        for trail in cls._trails:
            trail._forget()


os.register_at_fork(after_in_child=AuditTrail._after_fork)
