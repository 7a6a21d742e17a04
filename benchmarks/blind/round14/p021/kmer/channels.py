"""Lazily opened ZeroMQ channels, declared on a class like fields."""
from __future__ import annotations

from typing import Any, Callable

import zmq


class Channel:
    """Descriptor: opens the socket at its first access and keeps it on the instance."""

    def __init__(self, kind: int, prepare: Callable[[zmq.Socket, Any], None]) -> None:
        self.kind = kind
        self.prepare = prepare

    def __set_name__(self, owner: type, name: str) -> None:
        self.slot = f"_chan_{name}"

    def __get__(self, obj: Any, owner: type | None = None) -> Any:
        if obj is None:
            return self
        opened = obj.__dict__.get(self.slot)
        if opened is None:
            opened = zmq.Context.instance().socket(self.kind)
            opened.linger = 200
            self.prepare(opened, obj)
            obj.__dict__[self.slot] = opened
        return opened


class Telemetry:
    """What the run tells about itself while it is under way."""

    endpoint: str = ""
    progress = Channel(zmq.PUSH, lambda s, me: s.connect(me.endpoint))

    def configure(self, endpoint: str) -> None:
        self.endpoint = endpoint

    def tick(self, stage: str, **facts: object) -> None:
        record = {"stage": stage, **facts}
        try:
            self.progress.send_json(record, zmq.NOBLOCK)
        except zmq.Again:
            pass

    def flush_marker(self, name: str) -> None:
        self.progress.send_multipart([b"mark", name.encode()], zmq.NOBLOCK)


telemetry = Telemetry()
