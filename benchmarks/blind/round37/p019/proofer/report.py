from __future__ import annotations

import threading
from dataclasses import asdict

import zmq

from .checks import Outcome


class LiveReport:
    """Publishes outcomes as they come in."""

    def __init__(self, context: zmq.Context) -> None:
        self._lock = threading.Lock()
        self._out = context.socket(zmq.XPUB)
        self._out.linger = 0
        self.port = self._out.bind_to_random_port("tcp://127.0.0.1")
        self.failed = 0

    def wait_for_reader(self, timeout: int) -> bool:
        if self._out.poll(timeout):
            self._out.recv(zmq.NOBLOCK)
            return True
        return False

    def add(self, outcome: Outcome) -> None:
        with self._lock:
            self.failed += not outcome.ok
            self._out.send_json(asdict(outcome))

    def close(self) -> None:
        self._out.close()
