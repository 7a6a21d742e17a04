"""The broadcast side of the kernel."""
from __future__ import annotations

import itertools
import os

import zmq


class IOPub:
    def __init__(self, context: zmq.Context) -> None:
        self.socket: zmq.Socket = context.socket(zmq.XPUB)
        self.socket.linger = 0
        self.port = self.socket.bind_to_random_port("tcp://127.0.0.1")
        self._ids = itertools.count()

    def wait_for_front_end(self, timeout: int = 1000) -> None:
        if self.socket.poll(timeout):
            self.socket.recv()

    def post(self, kind: str, content: str) -> None:
        header = f"{os.getpid()}-{next(self._ids)}"
        self.socket.send_multipart([kind.encode(), header.encode(), content.encode()], copy=True)
