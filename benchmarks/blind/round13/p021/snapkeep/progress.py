"""Where progress goes: nowhere, the terminal, or a dashboard over the wire."""
from __future__ import annotations

import os
import sys
from typing import Any, Protocol

import zmq


class ProgressSink(Protocol):
    def emit(self, event: str, **fields: Any) -> None: ...


class NullSink:
    def emit(self, event: str, **fields: Any) -> None:
        pass


class TerminalSink:
    def emit(self, event: str, **fields: Any) -> None:
        print(event, fields, file=sys.stderr)


class WireSink:
    """Pushes events to the dashboard; opens its channel on first use."""

    def __init__(self, endpoint: str, *, linger: int = 500) -> None:
        self.endpoint = endpoint
        self.linger = linger
        self.dropped = 0
        self._channel: zmq.Socket | None = None
        self._opened_by = 0

    @property
    def channel(self) -> zmq.Socket:
        if self._channel is None:
            self._channel = zmq.Context().socket(zmq.PUSH)
            self._channel.setsockopt(zmq.LINGER, self.linger)
            self._channel.connect(self.endpoint)
            self._opened_by = os.getpid()
        return self._channel

    def emit(self, event: str, **fields: Any) -> None:
        document = {"event": event, "by": self._opened_by, **fields}
        try:
            self.channel.send_json(document, zmq.NOBLOCK)
        except zmq.Again:
            self.dropped += 1


class Tee:
    def __init__(self, *sinks: ProgressSink) -> None:
        self.sinks = sinks

    def emit(self, event: str, **fields: Any) -> None:
        for sink in self.sinks:
            sink.emit(event, **fields)
