from __future__ import annotations

import zmq


class Notifier:
    """Tells the control room about dropped files."""

    def __init__(self, endpoint: str, linger_ms: int) -> None:
        self.endpoint = endpoint
        self.linger_ms = linger_ms
        self.context = None
        self.socket = None

    def open(self) -> "Notifier":
        if self.socket is None:
            self.context = zmq.Context()
            self.socket = self.context.socket(zmq.PUB)
            self.socket.linger = self.linger_ms
            self.socket.connect(self.endpoint)
        return self

    def notify(self, event: str, **fields) -> None:
        self.socket.send_json({"event": event, **fields})
