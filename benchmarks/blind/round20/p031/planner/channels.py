"""Declarative channels: a class says what it talks to, the socket opens on first use."""
from __future__ import annotations

import weakref
from typing import Generic, TypeVar, overload

import zmq

T = TypeVar("T")


class Channel(Generic[T]):
    """Descriptor; one socket for each owner instance."""

    def __init__(self, kind: int, endpoint_attr: str) -> None:
        self.kind = kind
        self.endpoint_attr = endpoint_attr
        self._open: "weakref.WeakKeyDictionary[object, zmq.Socket]" = weakref.WeakKeyDictionary()

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, obj: None, owner: type) -> "Channel[T]": ...
    @overload
    def __get__(self, obj: object, owner: type) -> zmq.Socket: ...

    def __get__(self, obj, owner):
        if obj is None:
            return self
        try:
            return self._open[obj]
        except KeyError:
            sock = self._open[obj] = zmq.Context().socket(self.kind)
            sock.setsockopt(zmq.LINGER, 500)
            sock.connect(getattr(obj, self.endpoint_attr))
            return sock

    def forget(self) -> None:
        for sock in list(self._open.values()):
            sock.close()
        self._open.clear()
