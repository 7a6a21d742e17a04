"""Progress for dashboards and for the console."""
from __future__ import annotations

import threading

import zmq

from .hooks import HookRegistry
from .toolchain import Artifact


class ProgressPublisher:
    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self.endpoint = endpoint
        self._pub = context.socket(zmq.PUB)
        self._pub.linger = 0
        self._pub.bind(endpoint)
        self._done = 0

    def attach(self, registry: HookRegistry) -> "ProgressPublisher":
        registry.connect("build-started", self.started)
        registry.connect("unit-finished", self.finished)
        return self

    def started(self, total: int) -> None:
        self._pub.send_json({"event": "started", "total": total})

    def finished(self, artifact: Artifact) -> None:
        self._done += 1
        self._pub.send_json({"event": "unit", "name": artifact.unit, "digest": artifact.digest})

    def close(self) -> None:
        self._pub.close()


class Console(threading.Thread):
    """Prints what the publisher says until told to stop."""

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        super().__init__(name="console", daemon=True)
        self._context = context
        self._endpoint = endpoint
        self._halt = threading.Event()
        self.lines = 0

    def run(self) -> None:
        with self._context.socket(zmq.SUB) as sub:
            sub.subscribe(b"")
            sub.connect(self._endpoint)
            while not self._halt.is_set():
                if sub.poll(50):
                    print("progress", sub.recv_json(zmq.NOBLOCK))
                    self.lines += 1

    def stop(self) -> None:
        self._halt.set()
        self.join(2)
