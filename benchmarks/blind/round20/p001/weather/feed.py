"""Where announcements go."""
import json
from abc import ABC, abstractmethod

import zmq


class Feed(ABC):
    """Something that can tell the displays about a topic."""

    @abstractmethod
    def announce(self, topic: str, body: dict) -> None: ...

    def close(self) -> None:
        """Nothing to do by default."""


class DisplayFeed(Feed):
    def __init__(self, host: str):
        self._context = zmq.Context()
        self._pub = self._context.socket(zmq.PUB)
        self._pub.linger = 0
        self.port = self._pub.bind_to_random_port(f"tcp://{host}")

    def announce(self, topic, body):
        self._pub.send_multipart([topic.encode(), json.dumps(body).encode()])

    def close(self):
        self._pub.close()
        self._context.term()


class NullFeed(Feed):
    def announce(self, topic, body):
        pass
