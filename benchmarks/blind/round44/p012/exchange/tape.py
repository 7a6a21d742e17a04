"""Feeds every book event to market surveillance."""
from __future__ import annotations

import logging
import threading

import zmq

from .model import Event

log = logging.getLogger(__name__)


class SurveillanceFeed:
    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context()
        self._out = self._context.socket(zmq.PUSH)
        self._out.setsockopt(zmq.LINGER, 200)
        self._out.connect(endpoint)
        self.dropped = 0

    def on_event(self, event: Event) -> None:
        try:
            self._out.send_json(event.as_dict(), zmq.NOBLOCK)
        except zmq.Again:
            self.dropped += 1

    def close(self) -> None:
        self._out.close()
        self._context.term()


class SurveillanceSink(threading.Thread):
    """Stands in for the surveillance department during certification."""

    def __init__(self, endpoint: str) -> None:
        super().__init__(name="surveillance", daemon=True)
        self._ctx = zmq.Context()
        self._in = self._ctx.socket(zmq.PULL)
        self._in.bind(endpoint)
        self._stopping = threading.Event()
        self.seen: dict[str, int] = {}

    def run(self) -> None:
        while True:
            if self._in.poll(100):
                event = self._in.recv_json()
                self.seen[event["kind"]] = self.seen.get(event["kind"], 0) + 1
            elif self._stopping.is_set():
                break
        self._in.close()
        self._ctx.term()

    def stop(self) -> None:
        self._stopping.set()
        self.join(3)
