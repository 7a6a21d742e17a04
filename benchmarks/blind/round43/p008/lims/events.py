from __future__ import annotations

import zmq


class EventBus:
    """Tells the freezer displays and the courier desk about scans."""

    def __init__(self, bind: str = "tcp://127.0.0.1:*"):
        self.context = zmq.Context()
        self.pub = self.context.socket(zmq.PUB)
        self.pub.setsockopt(zmq.SNDHWM, 1000)
        self.pub.bind(bind)
        self.endpoint = self.pub.getsockopt(zmq.LAST_ENDPOINT).decode().rstrip("\0")

    def announce(self, topic: str, barcode: str, detail: str) -> None:
        frames = [topic.encode(), barcode.encode(), detail.encode()]
        self.pub.send_multipart(frames, flags=zmq.DONTWAIT)

    def close(self) -> None:
        self.context.destroy(linger=0)
