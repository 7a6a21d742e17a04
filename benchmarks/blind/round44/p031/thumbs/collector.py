from __future__ import annotations

import threading
from collections import Counter

import zmq


class Collector(threading.Thread):
    """Counts the events that arrive on the bus."""

    def __init__(self, endpoint: str) -> None:
        super().__init__(name="collector", daemon=True)
        self.endpoint = endpoint
        self.kinds: Counter[str] = Counter()
        self.ready = threading.Event()
        self._halt = threading.Event()

    def run(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as pull:
            pull.bind(self.endpoint)
            self.ready.set()
            while not self._halt.is_set():
                if pull.poll(100):
                    self.kinds[pull.recv_json(zmq.NOBLOCK)["kind"]] += 1

    def stop(self) -> None:
        self._halt.set()
        self.join(2)
