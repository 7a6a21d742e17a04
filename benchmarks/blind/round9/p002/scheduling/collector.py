from __future__ import annotations

from typing import Any, Dict, Iterator

import zmq


class Collector:
    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context()
        self._inbox = self._context.socket(zmq.PULL)
        self._inbox.rcvtimeo = 2000
        self._inbox.bind(endpoint)

    def take(self, count: int) -> Iterator[Dict[str, Any]]:
        for _ in range(count):
            try:
                yield self._inbox.recv_json()
            except zmq.Again:
                return

    def stop(self) -> None:
        self._inbox.close()
        self._context.term()
