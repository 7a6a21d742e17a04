from __future__ import annotations

import threading
from collections import defaultdict

import zmq

from . import bus


class Supervisor:
    """Collects reports in a thread until every room has said good night."""

    def __init__(self, rooms: int) -> None:
        self.rooms = rooms
        self.inbox = bus.context.socket(zmq.PULL)
        self.endpoint = f"tcp://127.0.0.1:{self.inbox.bind_to_random_port('tcp://127.0.0.1')}"
        self.history: dict[str, list[str]] = defaultdict(list)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._collect, daemon=True)
        self._thread.start()

    def _collect(self) -> None:
        dark = 0
        while dark < self.rooms and not self._over.is_set():
            if self.inbox.poll(100):
                message = self.inbox.recv_json()
                self.history[message["room"]].append(message["what"])
                dark += message["what"] == "lamp-off"
        self.inbox.close(0)

    def wait(self, seconds: float) -> None:
        self._thread.join(seconds)
        self._over.set()
        self._thread.join(1)
