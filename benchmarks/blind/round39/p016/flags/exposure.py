"""Exposure records: which user saw which variant."""
from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import zmq

from .perprocess import PerProcess

_endpoint = "inproc://exposures"
_context: PerProcess[zmq.Context] = PerProcess(zmq.Context)


def configure(endpoint: str) -> None:
    global _endpoint
    _endpoint = endpoint


def _open_outlet() -> zmq.Socket:
    outlet = _context.get().socket(zmq.PUSH)
    outlet.setsockopt(zmq.LINGER, 250)
    outlet.connect(_endpoint)
    return outlet


_outlet: PerProcess[zmq.Socket] = PerProcess(_open_outlet)


def record(flag: str, user: str, enabled: bool) -> None:
    _outlet.get().send_json({"flag": flag, "user": user, "on": enabled, "at": time.time()})


@dataclass(frozen=True, slots=True)
class Collector:
    inbox: zmq.Socket

    def drain(self, patience_ms: int = 300) -> Iterator[dict]:
        while self.inbox.poll(patience_ms):
            yield self.inbox.recv_json()


@contextmanager
def collecting() -> Iterator[Collector]:
    inbox = _context.get().socket(zmq.PULL)
    inbox.bind(_endpoint)
    try:
        yield Collector(inbox)
    finally:
        inbox.close(linger=0)
