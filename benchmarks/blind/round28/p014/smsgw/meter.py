"""Counters that are sent to the statistics collector, one message per increment."""
import contextlib
import time

import zmq

from .channels import Channels


class Meter:
    def __init__(self, channels: Channels, prefix: str) -> None:
        self._prefix = prefix
        self._out = channels.get("stats")

    def count(self, what: str, amount: int = 1) -> None:
        line = f"{self._prefix}.{what}:{amount}|c"
        with contextlib.suppress(zmq.Again):
            self._out.send_string(line, zmq.NOBLOCK)

    @contextlib.contextmanager
    def timed(self, what: str):
        begin = time.perf_counter()
        try:
            yield
        finally:
            self.count(f"{what}_us", int((time.perf_counter() - begin) * 1e6))
