"""Progress of a run, shown on the sequencing room's wall display."""
from __future__ import annotations

import functools
import logging
import threading
from collections import Counter

import zmq

log = logging.getLogger(__name__)


class ProgressReporter:
    def __init__(self, url: str):
        self._context = zmq.Context()
        self._push = self._context.socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 500)
        self._push.connect(url)

    def tick(self, stage: str, amount: int = 1) -> None:
        try:
            self._push.send_json({"stage": stage, "amount": amount}, zmq.NOBLOCK)
        except zmq.Again:
            log.debug("display is behind, dropping tick of %s", stage)


@functools.lru_cache(maxsize=None)
def reporter(url: str) -> ProgressReporter:
    return ProgressReporter(url)


class Display(threading.Thread):
    """Collects the ticks; stands in for the wall display."""

    def __init__(self, url: str):
        super().__init__(name="display", daemon=True)
        self.counts: Counter[str] = Counter()
        self._halt = threading.Event()
        self._pull = zmq.Context.instance().socket(zmq.PULL)
        self._pull.bind(url)

    def run(self) -> None:
        while not self._halt.is_set():
            if self._pull.poll(100):
                tick = self._pull.recv_json()
                self.counts[tick["stage"]] += tick["amount"]
        self._pull.close(0)

    def halt(self) -> None:
        self._halt.set()
        self.join(2)
