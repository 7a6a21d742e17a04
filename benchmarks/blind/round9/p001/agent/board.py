from __future__ import annotations

import json
import time
from functools import cached_property
from typing import Any

import zmq


class StatusBoard:
    """What operators watch while a release is rolled out."""

    def __init__(self, host: str) -> None:
        self.context = zmq.Context()
        self._events = self.context.socket(zmq.PUB)
        self.port = self._events.bind_to_random_port(host)
        self.host = host

    def publish(self, topic: str, value: Any) -> None:
        body = json.dumps({"at": time.time(), "value": value})
        self._events.send_multipart([topic.encode(), body.encode()])

    @cached_property
    def artefacts(self) -> zmq.Socket:
        """Channel to the artefact store, opened on first use."""
        sock = self.context.socket(zmq.PUSH)
        sock.linger = 0
        sock.connect(f"{self.host}:{self.port + 1 if self.port < 65000 else self.port - 1}")
        return sock

    def shutdown(self) -> None:
        self._events.close(linger=0)
        self.context.term()
