"""Audit trail. Every change of the ledger is announced to the audit service."""

from __future__ import annotations

import os
from functools import cached_property

import structlog
import zmq

log = structlog.get_logger(__name__)


class AuditTrail:
    def __init__(self) -> None:
        self.address: str | None = None
        self.entries = 0
        os.register_at_fork(after_in_child=self._forget)

    @cached_property
    def _context(self) -> zmq.Context:
        return zmq.Context()

    @cached_property
    def _socket(self) -> zmq.Socket:
        socket = self._context.socket(zmq.PUSH)
        socket.setsockopt(zmq.LINGER, 1000)
        socket.setsockopt(zmq.SNDTIMEO, 300)
        socket.connect(self.address)
        return socket

    def _forget(self) -> None:
        self.__dict__.pop("_socket", None)
        self.__dict__.pop("_context", None)
        self.entries = 0

    def record(self, action: str, **details: object) -> None:
        if self.address is None:
            return
        self.entries += 1
        self._socket.send_json({"action": action, "pid": os.getpid(), **details})
        log.debug("audit", action=action)

    def close(self) -> None:
        if "_socket" in self.__dict__:
            self._socket.close()
            self._context.term()
            self._forget()


trail = AuditTrail()
