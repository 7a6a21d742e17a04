"""The service: requests on one socket, a sign of life on another."""
from __future__ import annotations

import time

import zmq

from .tagger import tag


class AnnotationService:
    def __init__(self, beat_to: str, lifetime: float = 3.0):
        self.beat_to = beat_to
        self.lifetime = lifetime
        self.port: int | None = None
        self.served = 0

    def __enter__(self) -> AnnotationService:
        self._ctx = zmq.Context()
        self._front = self._ctx.socket(zmq.REP)
        self._front.linger = 0
        self.port = self._front.bind_to_random_port("tcp://127.0.0.1")
        self._pulse = self._ctx.socket(zmq.PUSH)
        self._pulse.linger = 100
        self._pulse.connect(self.beat_to)
        return self

    def __exit__(self, *exc) -> None:
        self._front.close()
        self._pulse.close()
        self._ctx.term()

    def beat(self) -> None:
        self._pulse.send_json({"port": self.port, "served": self.served}, zmq.NOBLOCK)

    def serve(self) -> None:
        end = time.monotonic() + self.lifetime
        while time.monotonic() < end:
            self.beat()
            if not self._front.poll(100):
                continue
            text = self._front.recv_string()
            self._front.send_json(list(tag(text)))
            self.served += 1
