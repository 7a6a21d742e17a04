import json
import logging
import time

import zmq
from flask import Flask

log = logging.getLogger(__name__)


class EventBus:
    """Flask extension around one PUB socket."""

    def __init__(self, app: Flask | None = None):
        self._ctx: zmq.Context | None = None
        self._pub: zmq.Socket | None = None
        self.sent = 0
        if app is not None:
            self.init_app(app)

    def init_app(self, app: Flask) -> None:
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self._pub.bind(app.config["BUS_ENDPOINT"])
        self.endpoint = self._pub.getsockopt_string(zmq.LAST_ENDPOINT)
        app.extensions["event_bus"] = self
        log.info("bus on %s", self.endpoint)

    def publish(self, topic: str, **payload) -> None:
        payload["ts"] = time.time()
        frames = [topic.encode(), json.dumps(payload).encode()]
        try:
            self._pub.send_multipart(frames, flags=zmq.NOBLOCK)
        except zmq.Again:
            log.warning("dropped %s", topic)
        else:
            self.sent += 1

    def close(self) -> None:
        if self._pub is not None:
            self._pub.close()
            self._ctx.term()
            self._pub = self._ctx = None
