"""Descriptors that turn class attributes into ZeroMQ sockets, opened when first read."""
from __future__ import annotations

from typing import Any, Callable, Generic, TypeVar

import zmq

S = TypeVar("S", bound=zmq.Socket)


class Endpoint(Generic[S]):
    def __init__(self, kind: int, setup: Callable[[Any, zmq.Socket], None]) -> None:
        self.kind = kind
        self.setup = setup

    def __set_name__(self, owner: type, name: str) -> None:
        self.slot = f"_{name}_socket"

    def __get__(self, instance: Any, owner: type | None = None):
        if instance is None:
            return self
        cached = instance.__dict__.get(self.slot)
        if cached is None:
            cached = instance.context.socket(self.kind)
            cached.linger = 100
            self.setup(instance, cached)
            instance.__dict__[self.slot] = cached
        return cached

    def drop(self, instance: Any) -> None:
        sock = instance.__dict__.pop(self.slot, None)
        if sock is not None:
            sock.close()
