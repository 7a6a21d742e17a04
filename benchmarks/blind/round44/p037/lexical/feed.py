"""Optional feed of finished analyses."""
from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import Iterator

import zmq


class Feed:
    def __init__(self, url: str) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.linger = 300
        self._socket.connect(url)
        self._lock = threading.Lock()

    def announce(self, kind: str, **fields: object) -> None:
        with self._lock:
            self._socket.send_json({"kind": kind, **fields}, zmq.NOBLOCK)

    def close(self) -> None:
        with self._lock:
            self._socket.close()
            self._context.term()


_current: Feed | None = None


def current() -> Feed | None:
    return _current


@contextmanager
def installed(url: str) -> Iterator[Feed]:
    global _current
    _current = Feed(url)
    try:
        yield _current
    finally:
        feed, _current = _current, None
        feed.close()
