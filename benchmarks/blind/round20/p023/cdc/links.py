"""A small pool of DEALER links to the sink."""
from __future__ import annotations

from collections import deque
from contextlib import contextmanager
from typing import Iterator

import zmq


class LinkPool:
    __slots__ = ("_url", "_size", "_context", "_idle")

    def __init__(self, url: str, size: int) -> None:
        self._url = url
        self._size = size
        self._context: zmq.Context | None = None
        self._idle: deque[zmq.Socket] = deque()

    def _dial(self) -> zmq.Socket:
        if self._context is None:
            self._context = zmq.Context()
        link = self._context.socket(zmq.DEALER)
        link.linger = 0
        link.connect(self._url)
        return link

    def warm(self) -> "LinkPool":
        while len(self._idle) < self._size:
            self._idle.append(self._dial())
        return self

    @contextmanager
    def lease(self) -> Iterator[zmq.Socket]:
        link = self._idle.popleft() if self._idle else self._dial()
        try:
            yield link
        finally:
            self._idle.append(link)

    def drain(self) -> None:
        while self._idle:
            self._idle.pop().close()
        if self._context is not None:
            self._context.term()
            self._context = None
