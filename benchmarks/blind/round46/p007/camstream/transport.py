"""Publishers of this process, shared by all who stream."""
from __future__ import annotations

import os
import threading

import zmq


class Transport:
    """One context for a process, one publisher for each stream."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._context: zmq.Context | None = None
        self._publishers: dict[str, zmq.Socket] = {}
        self.hub = ""

    def configure(self, hub: str) -> None:
        self.hub = hub

    def context(self) -> zmq.Context:
        if self._context is None:
            self._context = zmq.Context(io_threads=1)
        return self._context

    def publisher(self, stream: str) -> zmq.Socket:
        with self._lock:
            sock = self._publishers.get(stream)
            if sock is None:
                sock = self.context().socket(zmq.PUB)
                sock.linger = 250
                sock.connect(self.hub)
                self._publishers[stream] = sock
            return sock

    def after_fork(self) -> None:
        self._lock = threading.Lock()
        self._context = None

    def close(self) -> None:
        with self._lock:
            for sock in self._publishers.values():
                sock.close()
            self._publishers.clear()
        if self._context is not None:
            self._context.term()
            self._context = None


transport = Transport()
os.register_at_fork(after_in_child=transport.after_fork)
