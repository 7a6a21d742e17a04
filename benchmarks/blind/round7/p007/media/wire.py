from __future__ import annotations

import os
from contextlib import contextmanager
from typing import Any, Iterator

import zmq

from .settings import Settings


class Wire:
    def __init__(self, ctx: zmq.Context, url: str) -> None:
        self._sock = ctx.socket(zmq.PUSH)
        self._sock.linger = 300
        self._sock.connect(url)

    def tell(self, what: str, body: dict[str, Any]) -> None:
        self._sock.send_json({"what": what, **body})

    def close(self) -> None:
        self._sock.close()


class WireSet:
    def __init__(self, settings: Settings) -> None:
        self._ctx = zmq.Context()
        self._url = settings.results_url
        self._free = [Wire(self._ctx, self._url) for _ in range(settings.wires)]

    @contextmanager
    def borrow(self) -> Iterator[Wire]:
        wire = self._free.pop() if self._free else Wire(self._ctx, self._url)
        try:
            yield wire
        finally:
            self._free.append(wire)

    def dispose(self) -> None:
        while self._free:
            self._free.pop().close()
        self._ctx.term()


_sets: dict[int, WireSet] = {}


def current_wires(settings: Settings) -> WireSet:
    """The wires of this process; workers get their own at the first use."""
    key = os.getpid()
    if key not in _sets:
        _sets[key] = WireSet(settings)
    return _sets[key]


@contextmanager
def collect(url: str) -> Iterator[Iterator[dict]]:
    ctx = zmq.Context()
    pull = ctx.socket(zmq.PULL)
    pull.bind(url)

    def results() -> Iterator[dict]:
        while pull.poll(150):
            yield pull.recv_json()

    yield results()
    ctx.destroy(linger=0)
