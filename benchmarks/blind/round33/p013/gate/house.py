"""The house manager's desk: counts what the doors report."""
from __future__ import annotations

import threading
from collections import Counter

import zmq


class HouseDesk(threading.Thread):
    def __init__(self) -> None:
        super().__init__(name="house-desk", daemon=True)
        self._ctx = zmq.Context()
        self._inbox = self._ctx.socket(zmq.PULL)
        port = self._inbox.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.counts: Counter[str] = Counter()
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.is_set():
            if self._inbox.poll(100):
                entry = self._inbox.recv_json()
                self.counts[entry["event"]] += 1
        self._inbox.close(0)
        self._ctx.term()

    def stop(self) -> None:
        self._ended.set()
        self.join(2)
