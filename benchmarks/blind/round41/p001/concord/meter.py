"""Progress figures for whoever cares to subscribe (the dashboard does)."""
from __future__ import annotations

import time
from typing import Iterable, Iterator, TypeVar

import zmq

T = TypeVar("T")


class Meter:
    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self.endpoint = endpoint
        self._pub = context.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self._pub.bind(endpoint)
        self._began = time.monotonic()

    def note(self, label: str, count: int) -> None:
        elapsed = round(time.monotonic() - self._began, 4)
        self._pub.send_json({"label": label, "count": count, "t": elapsed})

    def watch(self, items: Iterable[T], label: str, every: int = 5) -> Iterator[T]:
        count = 0
        for count, item in enumerate(items, 1):
            if count % every == 0:
                self.note(label, count)
            yield item
        self.note(f"{label}/done", count)

    def close(self) -> None:
        self._pub.close()
