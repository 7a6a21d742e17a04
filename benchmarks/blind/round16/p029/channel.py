"""A descriptor that gives each instance its own lazily opened, connected socket."""
from __future__ import annotations

from typing import Generic, TypeVar, overload

import zmq

Owner = TypeVar("Owner")


class Channel(Generic[Owner]):
    def __init__(self, kind: int, *, linger: int = 0):
        self.kind = kind
        self.linger = linger

    def __set_name__(self, owner: type, name: str) -> None:
        self.slot = f"_{name}_socket"

    def _key(self) -> str:
        return self.slot

    @overload
    def __get__(self, obj: None, owner: type) -> Channel: ...
    @overload
    def __get__(self, obj: Owner, owner: type) -> zmq.Socket: ...

    def __get__(self, obj, owner):
        if obj is None:
            return self
        key = self._key()
        try:
            return obj.__dict__[key]
        except KeyError:
            sock = zmq.Context().socket(self.kind)
            sock.linger = self.linger
            sock.connect(obj.endpoint)
            obj.__dict__[key] = sock
            return sock

    def __delete__(self, obj) -> None:
        if (sock := obj.__dict__.pop(self._key(), None)) is not None:
            sock.close()
