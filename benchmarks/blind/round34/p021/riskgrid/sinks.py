from __future__ import annotations

import json
from typing import Any, Protocol, runtime_checkable

import zmq


@runtime_checkable
class ResultSink(Protocol):
    def emit(self, kind: str, body: dict[str, Any]) -> None: ...


class Metrics:
    def __init__(self) -> None:
        self.counts: dict[str, int] = {}

    def hit(self, name: str) -> None:
        self.counts[name] = self.counts.get(name, 0) + 1


class PushSink:
    """Streams results to the aggregation desk."""

    def __init__(self, endpoint: str, metrics: Metrics) -> None:
        self._metrics = metrics
        self._context = zmq.Context()
        self._out = self._context.socket(zmq.PUSH)
        self._out.linger = 300
        self._out.connect(endpoint)

    def emit(self, kind: str, body: dict[str, Any]) -> None:
        frames = [kind.encode(), json.dumps(body, sort_keys=True).encode()]
        self._out.send_multipart(frames)
        self._metrics.hit(kind)

    def close(self) -> None:
        self._out.close()
        self._context.term()
