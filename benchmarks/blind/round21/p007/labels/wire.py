"""Sockets as class attributes: ``preview = Wire(zmq.PUB, "preview_url")``."""
from __future__ import annotations

from typing import Any, overload

import zmq


class Wire:
    def __init__(self, kind: int, url_attr: str, **options: int) -> None:
        self.kind = kind
        self.url_attr = url_attr
        self.options = options
        self.name = "?"

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, obj: None, owner: type) -> "Wire": ...
    @overload
    def __get__(self, obj: Any, owner: type) -> zmq.Socket: ...

    def __get__(self, obj, owner):
        if obj is None:
            return self
        wires = obj.__dict__.setdefault("_wires", {})
        key = self.name
        if key not in wires:
            wires[key] = self._make(obj)
        return wires[key]

    def _make(self, obj: Any) -> zmq.Socket:
        sock = zmq.Context.instance().socket(self.kind)
        for option, value in self.options.items():
            setattr(sock, option, value)
        sock.connect(getattr(obj, self.url_attr))
        return sock
