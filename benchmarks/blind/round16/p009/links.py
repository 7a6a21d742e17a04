"""Declarative sockets for the mail merge server."""
from __future__ import annotations

from typing import Any, Protocol, overload

import zmq


class Wired(Protocol):
    addresses: dict[str, str]


class Link:
    """A socket that is opened when first asked for."""

    def __init__(self, kind: int, **options: Any) -> None:
        self.kind = kind
        self.options = options

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        self.slot = f"_link_{name}"

    @overload
    def __get__(self, obj: None, owner: type) -> Link: ...
    @overload
    def __get__(self, obj: Wired, owner: type) -> zmq.Socket: ...

    def __get__(self, obj, owner):
        if obj is None:
            return self
        slot = self.slot
        try:
            return obj.__dict__[slot]
        except KeyError:
            sock = obj.__dict__[slot] = self.open(obj)
            return sock

    def open(self, obj: Wired) -> zmq.Socket:
        sock = zmq.Context.instance().socket(self.kind)
        for option, value in self.options.items():
            setattr(sock, option, value)
        sock.connect(obj.addresses[self.name])
        return sock
