from __future__ import annotations

import time

import zmq


class Ledger:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self.entries: list[dict] = []

    def __enter__(self) -> Ledger:
        self._pull = zmq.Context.instance().socket(zmq.PULL)
        self._pull.rcvtimeo = 100
        self._pull.bind(self.endpoint)
        return self

    def __exit__(self, *exc) -> None:
        self._pull.close(linger=0)

    def read_until(self, count: int, seconds: float) -> None:
        end = time.monotonic() + seconds
        while len(self.entries) < count and time.monotonic() < end:
            try:
                self.entries.append(self._pull.recv_json())
            except zmq.Again:
                continue
