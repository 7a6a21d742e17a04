"""Metrics: listeners that forward gateway events to the collector."""
from __future__ import annotations

import json

import zmq

from .emitter import EventEmitter


class MetricsFeed:
    """Sends one JSON document per event to the collector."""

    def __init__(self, context: zmq.Context, endpoint: str, source: str) -> None:
        self.source = source
        self._out = context.socket(zmq.PUSH)
        self._out.setsockopt(zmq.LINGER, 500)
        self._out.connect(endpoint)

    def attach(self, bus: EventEmitter) -> None:
        bus.on("listening", self._on_listening)
        bus.on("request", self._on_request)

    def _on_listening(self, workers: int) -> None:
        self._push({"event": "listening", "workers": workers})

    def _on_request(self, path: str, millis: float) -> None:
        self._push({"event": "request", "path": path, "ms": round(millis, 2)})

    def _push(self, doc: dict) -> None:
        doc["source"] = self.source
        try:
            self._out.send(json.dumps(doc).encode(), zmq.NOBLOCK)
        except zmq.Again:
            pass

    def close(self) -> None:
        self._out.close()


class Collector:
    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._sink = context.socket(zmq.PULL)
        self._sink.bind(endpoint)

    def drain(self, quiet_ms: int = 300) -> list[dict]:
        docs = []
        while self._sink.poll(quiet_ms):
            docs.append(json.loads(self._sink.recv(zmq.NOBLOCK)))
        return docs

    def close(self) -> None:
        self._sink.close(0)
