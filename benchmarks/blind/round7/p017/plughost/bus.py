import json
import threading
from typing import Any

import zmq


class ZmqBus:
    """The host's message bus; plugins publish, and may open private channels."""

    def __init__(self) -> None:
        self._context = zmq.Context()
        self._lock = threading.Lock()
        self._pub = self._context.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self._port = self._pub.bind_to_random_port("tcp://127.0.0.1")

    def publish(self, topic: str, **data: Any) -> None:
        message = topic.encode() + b" " + json.dumps(data).encode()
        with self._lock:
            self._pub.send(message)

    def private_channel(self, url: str) -> zmq.Socket:
        channel = self._context.socket(zmq.PAIR)
        channel.setsockopt(zmq.LINGER, 0)
        channel.connect(url)
        return channel

    def close(self) -> None:
        self._context.destroy(linger=0)
