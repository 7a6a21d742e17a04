"""Declarative sockets: ``status = Channel(zmq.PUSH, "status")`` on a class with ``endpoints``."""
from __future__ import annotations

import os

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
        key = f"{self.slot}_{os.getpid()}"
        try:
            return obj.__dict__[key]
        except KeyError:
            sock = obj.__dict__[key] = self._open(obj)
            return sock

    def _open(self, obj) -> zmq.Socket:
        sock = zmq.Context.instance().socket(self.kind)
        for option, value in self.options.items():
            setattr(sock, option, value)
        sock.connect(obj.endpoints[self.endpoint])
        return sock
