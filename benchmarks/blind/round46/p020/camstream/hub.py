"""Where all streams of the vehicle come together."""
from __future__ import annotations

import collections
import threading

import zmq


class Hub:
    def __init__(self) -> None:
        self.context = zmq.Context()
        self.sub = self.context.socket(zmq.SUB)
        self.sub.setsockopt(zmq.SUBSCRIBE, b"")
        self.endpoint = f"tcp://127.0.0.1:{self.sub.bind_to_random_port('tcp://127.0.0.1')}"
        self.received: collections.Counter[str] = collections.Counter()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._pump, name="hub")

    def start(self) -> None:
        self._thread.start()

    def _pump(self) -> None:
        while not self._done.is_set():
            if self.sub.poll(40):
                topic, *_ = self.sub.recv_multipart(zmq.NOBLOCK)
                self.received[topic.decode()] += 1

    def stop(self) -> None:
        self._done.set()
        self._thread.join(2)
        self.sub.close(0)
        self.context.term()
