import json
import logging
from typing import Any, Optional

import zmq

log = logging.getLogger(__name__)


class EventPublisher:
    """Fans events out to whoever listens; opened at the first use."""

    def __init__(self, context: zmq.Context, url: str) -> None:
        self._context = context
        self._url = url
        self._socket: Optional[zmq.Socket] = None

    @property
    def socket(self) -> zmq.Socket:
        if self._socket is None:
            sock = self._context.socket(zmq.PUB)
            sock.setsockopt(zmq.LINGER, 0)
            sock.bind(self._url)
            self._socket = sock
        return self._socket

    def publish(self, topic: str, **payload: Any) -> None:
        frames = [topic.encode(), json.dumps(payload).encode()]
        self.socket.send_multipart(frames)


class AuditClient:
    """One short-lived REQ per entry: REQ sockets get stuck too easily."""

    def __init__(self, context: zmq.Context, url: str, timeout_ms: int = 50) -> None:
        self._context = context
        self._url = url
        self._timeout_ms = timeout_ms

    def record(self, action: str, **fields: Any) -> bool:
        sock = self._context.socket(zmq.REQ)
        sock.setsockopt(zmq.LINGER, 0)
        try:
            sock.connect(self._url)
            sock.send_json({"action": action, **fields})
            if not sock.poll(self._timeout_ms):
                log.warning("audit is down, %s not recorded", action)
                return False
            return bool(sock.recv_json().get("ok"))
        finally:
            sock.close()
