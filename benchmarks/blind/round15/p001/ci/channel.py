"""Declarative sockets: ``status = Channel(zmq.PUSH, "status")`` on a class with ``context`` and ``endpoints``."""
from __future__ import annotations

import zmq


class Channel:
    def __init__(self, kind: int, endpoint: str, **options: int) -> None:
        self.kind = kind
        self.endpoint = endpoint
        self.options = {"linger": 200, **options}
        self.slot = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.slot = f"_channel_{name}"

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        try:
            return obj.__dict__[self.slot]
        except KeyError:
            sock = obj.__dict__[self.slot] = self._open(obj)
            return sock

    def _open(self, obj) -> zmq.Socket:
        sock = obj.context.socket(self.kind)
        for option, value in self.options.items():
            setattr(sock, option, value)
        sock.connect(obj.endpoints[self.endpoint])
        return sock
