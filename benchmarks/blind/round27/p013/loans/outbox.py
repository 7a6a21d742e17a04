from __future__ import annotations

import threading

import zmq


class Outbox:
    """Outgoing post of the loan desk. The socket is shared by threads, hence the lock."""

    def __init__(self, context: zmq.Context, address: str) -> None:
        self._lock = threading.Lock()
        self._socket = context.socket(zmq.PUSH)
        self._socket.linger = 300
        self._socket.connect(address)

    def post(self, kind: str, **body) -> None:
        with self._lock:
            self._socket.send_json({"kind": kind, **body}, zmq.NOBLOCK)

    def close(self) -> None:
        with self._lock:
            self._socket.close()
