from __future__ import annotations

import socket as _socket
from contextlib import AbstractContextManager

import zmq

from . import codec


class Notifier(AbstractContextManager):
    def __init__(self, url: str, source: str | None = None):
        self.url = url
        self.source = source or _socket.gethostname()
        self.context = zmq.Context()
        self.channel = self.context.socket(zmq.PUSH)
        self.channel.setsockopt(zmq.LINGER, 0)
        self.channel.setsockopt(zmq.SNDHWM, 50)
        self.channel.connect(url)

    def notify(self, kind: str, **details) -> None:
        message = codec.encode({"source": self.source, "kind": kind, **details})
        try:
            self.channel.send(message, zmq.DONTWAIT)
        except zmq.Again:
            pass

    def __exit__(self, *exc_info) -> None:
        self.channel.close()
        self.context.term()
