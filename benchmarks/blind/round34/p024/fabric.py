"""Process-wide messaging context."""
from __future__ import annotations

import os
import threading

import zmq


class Fabric:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._context: zmq.Context | None = None
        self._generation = 0

    @property
    def context(self) -> zmq.Context:
        with self._lock:
            if self._context is None:
                self._context = zmq.Context(io_threads=1)
            return self._context

    @property
    def generation(self) -> int:
        return self._generation

    def _after_fork(self) -> None:
        self._lock = threading.Lock()
        self._context = None
        self._generation += 1

    def shutdown(self) -> None:
        if self._context is not None:
            self._context.destroy(linger=100)


fabric = Fabric()
os.register_at_fork(after_in_child=fabric._after_fork)
