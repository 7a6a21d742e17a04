from __future__ import annotations

import time
from contextlib import contextmanager
from typing import Iterator

import zmq

from .base import User


class ReportingUser(User):
    @contextmanager
    def timed(self, label: str) -> Iterator[None]:
        begin = time.perf_counter()
        yield
        self.report(label, time.perf_counter() - begin)

    def report(self, label: str, seconds: float) -> None:
        try:
            self.stats.send_json({"user": self.name, "what": label, "s": seconds}, zmq.DONTWAIT)
        except zmq.Again:
            pass
