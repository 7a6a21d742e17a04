from __future__ import annotations

import json
from typing import Iterator

import zmq


class InputRouter:
    """Player input for one shard, newest first."""

    def __init__(self, context: zmq.Context, url: str, topic: str) -> None:
        self._sub = context.socket(zmq.SUB)
        self._sub.setsockopt_string(zmq.SUBSCRIBE, topic)
        self._sub.connect(url)
        self.dropped = 0

    def pending(self, limit: int) -> Iterator[dict]:
        for _ in range(limit):
            try:
                _, body = self._sub.recv_multipart(zmq.NOBLOCK)
            except zmq.Again:
                return
            try:
                yield json.loads(body)
            except ValueError:
                self.dropped += 1
