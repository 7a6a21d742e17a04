from __future__ import annotations

import json
import os
import time

import zmq

from .settings import Settings


class Channel:
    """Descriptor: opens the outgoing socket at first access and keeps it."""

    def __init__(self, kind: int) -> None:
        self.kind = kind

    def __set_name__(self, owner: type, name: str) -> None:
        self.slot = f"_{name}"

    def __get__(self, obj: "Emitter | None", owner: type | None = None):
        if obj is None:
            return self
        opened = obj.__dict__.setdefault(self.slot, {})
        try:
            return opened[os.getpid()]
        except KeyError:
            sock = zmq.Context.instance().socket(self.kind)
            sock.linger = obj.settings.linger
            sock.connect(obj.settings.endpoint)
            opened[os.getpid()] = sock
            return sock


class Emitter:
    channel = Channel(zmq.PUSH)

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.labels: dict[str, str] = {"host": os.uname().nodename}

    def point(self, name: str, value: float, **labels: str) -> None:
        body = {"name": name, "value": value, "ts": time.time(), **self.labels, **labels}
        try:
            self.channel.send(json.dumps(body).encode(), zmq.NOBLOCK)
        except zmq.Again:
            pass


_current: Emitter | None = None


def configure(settings: Settings) -> Emitter:
    global _current
    _current = Emitter(settings)
    return _current


def current() -> Emitter:
    if _current is None:
        raise RuntimeError("emitter is not configured")
    return _current
