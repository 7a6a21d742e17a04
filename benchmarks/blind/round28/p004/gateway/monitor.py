from __future__ import annotations

import collections
import threading

import zmq


class Monitor(threading.Thread):
    """Stand-in for the operations network: counts shipped records."""

    def __init__(self) -> None:
        super().__init__(name="monitor", daemon=True)
        self.counts: collections.Counter[bytes] = collections.Counter()
        self._stop_now = threading.Event()
        self._ctx = zmq.Context()
        self._sub = self._ctx.socket(zmq.SUB)
        self._sub.subscribe(b"")
        port = self._sub.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def run(self) -> None:
        while not self._stop_now.is_set():
            if self._sub.poll(50):
                topic, _ = self._sub.recv_multipart()
                self.counts[topic] += 1
        self._sub.close(0)
        self._ctx.term()

    def stop(self) -> None:
        self._stop_now.set()
        self.join(2)
