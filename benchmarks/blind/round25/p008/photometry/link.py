from __future__ import annotations

import os
from typing import Any, overload

import zmq


class Link:
    """Descriptor: a socket opened at first use and kept on the owner."""

    def __init__(self, kind: int, *, hwm: int = 1000) -> None:
        self.kind = kind
        self.hwm = hwm
        self.slot = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.slot = f"_{name}_link"

    @overload
    def __get__(self, instance: None, owner: type) -> "Link": ...
    @overload
    def __get__(self, instance: Any, owner: type) -> zmq.Socket: ...

    def __get__(self, instance, owner):
        if instance is None:
            return self
        key = self.key()
        links = instance.__dict__.setdefault(self.slot, {})
        if key not in links:
            links[key] = self.open(instance.endpoint)
        return links[key]

    def key(self) -> tuple[int, ...]:
        return (self.kind, os.getpid())

    def open(self, endpoint: str) -> zmq.Socket:
        context = zmq.Context()
        socket = context.socket(self.kind)
        socket.set_hwm(self.hwm)
        socket.linger = 0
        socket.connect(endpoint)
        return socket
