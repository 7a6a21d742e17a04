from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import Iterator

import zmq


@dataclass(frozen=True)
class Tick:
    symbol: str
    price: float


def ticks(url: str, wait_ms: int = 200) -> Iterator[Tick]:
    """Yields the ticks that are published at url, until there is silence."""
    ctx = zmq.Context()
    sub = ctx.socket(zmq.SUB)
    sub.setsockopt(zmq.LINGER, 0)
    sub.setsockopt_string(zmq.SUBSCRIBE, "")
    sub.connect(url)
    with contextlib.closing(sub):
        while sub.poll(wait_ms):
            symbol, price = sub.recv_string().split()
            yield Tick(symbol, float(price))


class Feed:
    """A feed with one tick of look-ahead."""

    def __init__(self, source: Iterator[Tick]) -> None:
        self._source = source
        self.first = next(source, None)

    def __iter__(self) -> Iterator[Tick]:
        if self.first is not None:
            yield self.first
            yield from self._source
