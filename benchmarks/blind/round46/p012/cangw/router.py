"""Collects the frames of all nodes."""
from __future__ import annotations

import time
from collections import Counter

import zmq

from .frames import CanFrame


class Router:
    def __init__(self, endpoint: str) -> None:
        self.ctx = zmq.Context()
        self.pull = self.ctx.socket(zmq.PULL)
        self.pull.bind(endpoint)
        self.seen: Counter[tuple[str, int]] = Counter()

    def collect(self, expected_ends: int, seconds: float) -> int:
        ends = 0
        deadline = time.monotonic() + seconds
        while ends < expected_ends and time.monotonic() < deadline:
            if not self.pull.poll(100):
                continue
            name, payload = self.pull.recv_multipart(zmq.NOBLOCK)
            if not payload:
                ends += 1
                continue
            self.seen[name.decode(), CanFrame.unpack(payload).can_id] += 1
        return ends

    def close(self) -> None:
        self.pull.close(0)
        self.ctx.term()
