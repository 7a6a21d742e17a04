"""Delivery events for the dashboards."""
import json

import zmq


class EventBus:
    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context()
        self._pub = self._context.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self._pub.bind(endpoint)

    def emit(self, topic: str, **data) -> None:
        body = json.dumps(data, sort_keys=True).encode()
        self._pub.send_multipart([topic.encode(), body])

    def close(self) -> None:
        self._pub.close()
        self._context.term()


class Tail:
    """A subscriber in the same machine, as the status page uses it."""

    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context()
        self._sub = self._context.socket(zmq.SUB)
        self._sub.subscribe(b"")
        self._sub.connect(endpoint)

    def drain(self, patience: int = 200):
        while self._sub.poll(patience):
            topic, body = self._sub.recv_multipart()
            yield topic.decode(), json.loads(body)

    def close(self) -> None:
        self._sub.close(0)
        self._context.term()
