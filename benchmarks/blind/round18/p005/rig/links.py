from __future__ import annotations

import typing as t

import zmq


class Link:
    """Attribute which opens its socket when first asked for."""

    def __init__(self, kind: int, endpoint_attr: str):
        self.kind = kind
        self.endpoint_attr = endpoint_attr

    def __set_name__(self, owner: type, name: str) -> None:
        self.slot = f"_link_{name}"

    @t.overload
    def __get__(self, obj: None, owner: type) -> Link: ...
    @t.overload
    def __get__(self, obj: object, owner: type) -> zmq.Socket: ...

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        if (sock := obj.__dict__.get(self.slot)) is None:
            sock = zmq.Context.instance().socket(self.kind)
            sock.linger = 200
            sock.connect(getattr(obj, self.endpoint_attr))
            obj.__dict__[self.slot] = sock
        return sock
