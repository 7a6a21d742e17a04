import json
from multiprocessing.connection import Connection
from typing import Any, Protocol

import zmq


class Outlet(Protocol):
    def publish(self, topic: str, **data: Any) -> None: ...


class ZmqOutlet:
    def __init__(self) -> None:
        self._context = zmq.Context()
        self._pub = self._context.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self.port = self._pub.bind_to_random_port("tcp://127.0.0.1")

    def publish(self, topic: str, **data: Any) -> None:
        self._pub.send(topic.encode() + b" " + json.dumps(data).encode())

    def close(self) -> None:
        self._context.destroy(linger=0)


class PipeOutlet:
    """What a sandboxed skill gets: its words go to the engine, which publishes."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def publish(self, topic: str, **data: Any) -> None:
        self._pipe.send((topic, data))
