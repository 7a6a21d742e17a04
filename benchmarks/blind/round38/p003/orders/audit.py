import json
from dataclasses import asdict

import zmq

from .events import DomainEvent


class AuditForwarder:
    """Observer which mirrors every domain event onto the audit feed."""

    def __init__(self, context: zmq.Context):
        self._feed = context.socket(zmq.PUB)
        self._feed.linger = 0
        self.port = self._feed.bind_to_random_port("tcp://127.0.0.1")
        self.forwarded = 0

    def on_event(self, event: DomainEvent) -> None:
        topic = type(event).__name__.encode()
        body = json.dumps(asdict(event)).encode()
        self._feed.send_multipart([topic, body])
        self.forwarded += 1

    def close(self) -> None:
        self._feed.close()
