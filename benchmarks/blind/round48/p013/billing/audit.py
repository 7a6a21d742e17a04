from __future__ import annotations

import logging

import zmq

from .settings import AuditEvent

log = logging.getLogger(__name__)


class AuditBus:
    """Publishes audit events to the compliance collector."""

    def __init__(self, context: zmq.Context, socket: zmq.Socket) -> None:
        self._context = context
        self._socket = socket

    @classmethod
    def open(cls, endpoint: str) -> "AuditBus":
        context = zmq.Context()
        socket = context.socket(zmq.PUB)
        socket.setsockopt(zmq.LINGER, 200)
        socket.connect(endpoint)
        log.info("audit bus connected to %s", endpoint)
        return cls(context, socket)

    def publish(self, event: AuditEvent) -> None:
        frames = [event.kind.encode(), event.model_dump_json().encode()]
        try:
            self._socket.send_multipart(frames, zmq.NOBLOCK)
        except zmq.Again:
            log.warning("audit event %s dropped", event.kind)

    def close(self) -> None:
        self._socket.close()
        self._context.term()
