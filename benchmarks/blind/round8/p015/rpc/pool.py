from __future__ import annotations

import threading
from dataclasses import dataclass, field

import zmq


@dataclass
class Connection:
    endpoint: str
    sock: zmq.Socket
    sequence: int = 0

    def request(self, body: bytes) -> int:
        self.sequence += 1
        self.sock.send_multipart([str(self.sequence).encode(), body], zmq.DONTWAIT)
        return self.sequence

    def reply(self, sequence: int, wait_ms: int) -> bytes | None:
        while self.sock.poll(wait_ms):
            number, body = self.sock.recv_multipart()
            if int(number) == sequence:
                return body
        return None


@dataclass
class ConnectionPool:
    """One connection for each endpoint, opened when first asked for."""

    context: zmq.Context = field(default_factory=zmq.Context)
    _open: dict[str, Connection] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def get(self, endpoint: str) -> Connection:
        with self._lock:
            if endpoint not in self._open:
                sock = self.context.socket(zmq.DEALER)
                sock.setsockopt(zmq.LINGER, 0)
                sock.connect(endpoint)
                self._open[endpoint] = Connection(endpoint, sock)
            return self._open[endpoint]
