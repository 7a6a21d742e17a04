from __future__ import annotations

import json
from abc import ABC, abstractmethod

import zmq


class EventBus(ABC):
    @abstractmethod
    def publish(self, topic: str, **body: object) -> None: ...

    def bye(self) -> None:
        self.publish("lifecycle", state="stopping")


class ZmqBus(EventBus):
    def __init__(self, ctx: zmq.Context) -> None:
        self._pub = ctx.socket(zmq.PUB)
        self._pub.set_hwm(100)
        port = self._pub.bind_to_random_port("tcp://127.0.0.1")
        self.address = f"tcp://127.0.0.1:{port}"

    def publish(self, topic: str, **body: object) -> None:
        self._pub.send_multipart([topic.encode(), json.dumps(body).encode()])

    def close(self) -> None:
        self._pub.close(linger=0)


class RecordingBus(EventBus):
    def __init__(self) -> None:
        self.published: list[tuple[str, dict]] = []

    def publish(self, topic: str, **body: object) -> None:
        self.published.append((topic, body))
