"""Progress over ZeroMQ; sockets are not thread-safe, hence one a thread."""
from __future__ import annotations

import threading

import zmq

_local = threading.local()


class Progress:
    def __init__(self) -> None:
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.linger = 0
        self.socket.connect("tcp://127.0.0.1:50071")

    def report(self, what: str, stage: str) -> None:
        self.socket.send_string(f"{what}/{stage}", zmq.DONTWAIT)


def progress() -> Progress:
    if not hasattr(_local, "progress"):
        _local.progress = Progress()
    return _local.progress
