from __future__ import annotations

import os

import zmq


class Relay:
    """Forwards accepted webhooks to the relay daemon."""

    def __init__(self, url: str) -> None:
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.setsockopt(zmq.SNDTIMEO, 400)
        self.socket.connect(url)

    def forward(self, hook: str, payload: dict) -> None:
        self.socket.send_json({"hook": hook, "worker": os.getpid(), "payload": payload})

    def close(self) -> None:
        self.socket.close(linger=600)
        self.context.term()


def probe(url: str, timeout_ms: int = 300) -> bool:
    """True if something answers a hello at url."""
    context = zmq.Context()
    try:
        with context.socket(zmq.REQ) as request:
            request.setsockopt(zmq.LINGER, 0)
            request.connect(url)
            request.send(b"hello")
            return bool(request.poll(timeout_ms)) and request.recv(zmq.NOBLOCK) == b"ok"
    finally:
        context.term()
