from __future__ import annotations

import contextlib
import json
import logging
import os
import time

import zmq

log = logging.getLogger(__name__)


class Telemetry:
    """Publishes spans; the node exporter subscribes to them."""

    def __init__(self, host: str) -> None:
        self.host = host
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.linger = 0
        port = self._pub.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def _frame(self, **fields) -> bytes:
        return json.dumps({"host": self.host, "pid": os.getpid(), **fields}).encode()

    @contextlib.contextmanager
    def span(self, name: str):
        began = time.monotonic()
        self._pub.send_multipart([b"span.begin", self._frame(span=name)])
        try:
            yield
        except Exception as exc:
            self._pub.send_multipart([b"span.error", self._frame(span=name, error=repr(exc))])
            raise
        else:
            took = round(time.monotonic() - began, 4)
            self._pub.send_multipart([b"span.end", self._frame(span=name, took=took)])

    def mark(self, topic: str, **fields) -> None:
        self._pub.send_multipart([topic.encode(), self._frame(**fields)])

    def close(self) -> None:
        self._pub.close()
        self._ctx.term()
