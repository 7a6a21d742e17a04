"""Event bus of the indexing pipeline; INDEX_BUS names the hub."""
import json
import os
from typing import Optional

import zmq

_publisher: Optional["Publisher"] = None


class Publisher:
    def __init__(self, url: str):
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUSH)
        self.sock.setsockopt(zmq.LINGER, 200)
        self.sock.connect(url)

    def publish(self, topic: str, payload: dict) -> None:
        self.sock.send_multipart([topic.encode(), json.dumps(payload).encode()])

    def close(self) -> None:
        self.sock.close()
        self.ctx.term()


def publisher() -> Publisher:
    global _publisher
    if _publisher is None:
        _publisher = Publisher(os.environ["INDEX_BUS"])
    return _publisher


def close() -> None:
    global _publisher
    if _publisher is not None:
        _publisher.close()
        _publisher = None
