from __future__ import annotations

from collections import Counter

import zmq


class Monitor:
    def __init__(self, url: str) -> None:
        self.url = url
        self._context = zmq.Context()
        self._inbox = self._context.socket(zmq.PULL)
        self._inbox.bind(url)
        self._counts: Counter = Counter()

    def hello(self) -> None:
        with self._context.socket(zmq.PUSH) as probe:
            probe.connect(self.url)
            probe.send_string("self-test")
        self.watch(1)

    def watch(self, expected: int) -> None:
        while expected > 0 and self._inbox.poll(2000):
            self._counts[self._inbox.recv_string()] += 1
            expected -= 1

    def close(self) -> None:
        self._inbox.close()
        self._context.term()

    def __str__(self) -> str:
        return ", ".join(f"{key}={n}" for key, n in sorted(self._counts.items()))
