"""Where events go.  The active sink is ambient: library code calls emit()."""
from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Protocol, runtime_checkable

import zmq

from .settings import Events


@dataclass(frozen=True, slots=True)
class Event:
    kind: str
    fields: dict[str, Any] = field(default_factory=dict)

    def encode(self) -> list[bytes]:
        return [self.kind.encode(), json.dumps(self.fields, sort_keys=True).encode()]


@runtime_checkable
class Sink(Protocol):
    def write(self, event: Event) -> None: ...


class NullSink:
    def write(self, event: Event) -> None:
        return None


class DeskSink:
    """Pushes events to the operations desk."""

    def __init__(self, context: zmq.Context, endpoint: str, options: Events) -> None:
        self._socket = context.socket(zmq.PUSH)
        self._socket.set_hwm(options.high_water_mark)
        self._socket.linger = options.linger_ms
        self._socket.connect(endpoint)

    def write(self, event: Event) -> None:
        self._socket.send_multipart(event.encode())

    def close(self) -> None:
        self._socket.close()


_active: ContextVar[Sink] = ContextVar("active_sink", default=NullSink())


@contextmanager
def using(sink: Sink) -> Iterator[Sink]:
    token = _active.set(sink)
    try:
        yield sink
    finally:
        _active.reset(token)


def emit(kind: str, **fields: Any) -> None:
    _active.get().write(Event(kind, fields))
