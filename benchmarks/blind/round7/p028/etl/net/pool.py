import threading
from contextlib import contextmanager
from typing import Iterator

import zmq

from .connection import Connection


class ConnectionPool:
    """Keeps connections open; grows when all are taken."""

    def __init__(self, url: str, size: int) -> None:
        self._context = zmq.Context()
        self._url = url
        self._lock = threading.Lock()
        self._idle = [Connection(self._context, url) for _ in range(size)]
        self.created = size

    @contextmanager
    def acquire(self) -> Iterator[Connection]:
        with self._lock:
            conn = self._idle.pop() if self._idle else self._grow()
        try:
            yield conn
        finally:
            with self._lock:
                self._idle.append(conn)

    def _grow(self) -> Connection:
        self.created += 1
        return Connection(self._context, self._url)

    def shutdown(self) -> None:
        for conn in self._idle:
            conn.close()
        self._context.term()
