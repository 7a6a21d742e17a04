"""Fire-and-forget counters for the capacity team."""

from __future__ import annotations

import json
import os
import time

import zmq

ENDPOINT_VARIABLE = "THUMBS_TELEMETRY"


class Sink:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._context = zmq.Context()
        self._out = self._context.socket(zmq.PUB)
        self._out.linger = 200
        self._out.connect(endpoint)

    def write(self, name: str, value: float, tags: dict[str, str]) -> None:
        record = {"name": name, "value": value, "tags": tags, "pid": os.getpid(), "at": time.time()}
        self._out.send(json.dumps(record).encode(), zmq.DONTWAIT)

    def close(self) -> None:
        self._out.close()
        self._context.term()


_sink: Sink | None = None


def sink() -> Sink:
    global _sink
    if _sink is None:
        _sink = Sink(os.environ[ENDPOINT_VARIABLE])
    return _sink


def count(name: str, value: float = 1.0, **tags: str) -> None:
    sink().write(name, value, tags)


def shutdown() -> None:
    global _sink
    if _sink is not None:
        _sink.close()
        _sink = None
