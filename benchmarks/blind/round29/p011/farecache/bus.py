"""Event bus used by every part of the fare cache.

``configure`` is called once by the command line, ``publish`` from wherever
something worth telling the edge caches happened.
"""
from __future__ import annotations

import json
import os
import time

import zmq


class EventBus:
    def __init__(self) -> None:
        self.endpoint: str | None = None
        self._ctx: zmq.Context | None = None
        self._pub: zmq.Socket | None = None
        self._owner = -1

    def configure(self, endpoint: str) -> None:
        self.endpoint = endpoint

    def _publisher(self) -> zmq.Socket:
        if self.endpoint is None:
            raise RuntimeError("event bus used before configure()")
        if self._owner != os.getpid():
            self._ctx = zmq.Context()
            self._pub = None
            self._owner = os.getpid()
        if self._pub is None:
            self._pub = self._ctx.socket(zmq.PUB)
            self._pub.setsockopt(zmq.LINGER, 500)
            self._pub.connect(self.endpoint)
            time.sleep(0.1)  # let the subscription arrive
        return self._pub

    def publish(self, topic: str, **fields: object) -> None:
        fields["ts"] = time.time()
        body = json.dumps(fields, default=str).encode()
        self._publisher().send_multipart([topic.encode(), body])


bus = EventBus()
configure = bus.configure
publish = bus.publish
