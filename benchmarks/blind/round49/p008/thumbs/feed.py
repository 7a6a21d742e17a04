from __future__ import annotations

import json

import zmq


class Feed:
    """Activity feed; quiet while it is not connected."""

    def __init__(self) -> None:
        self.ctx: zmq.Context | None = None
        self.pub: zmq.Socket | None = None
        self.sent = 0

    @property
    def connected(self) -> bool:
        return self.pub is not None

    def connect(self, address: str) -> None:
        self.ctx = zmq.Context()
        self.pub = self.ctx.socket(zmq.PUB)
        self.pub.linger = 100
        self.pub.bind(address)

    def note(self, kind: str, **fields) -> None:
        if self.pub is not None:
            self.pub.send_multipart([kind.encode(), json.dumps(fields).encode()])
            self.sent += 1

    def disconnect(self) -> None:
        if self.pub is not None:
            self.pub.close()
            self.ctx.term()
            self.pub = self.ctx = None


feed = Feed()
