from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator, Optional

import zmq


class Messenger:
    """A DEALER with a name.  suspended() closes it for the time of a fork."""

    def __init__(self, name: str, url: str) -> None:
        self.name = name
        self.url = url
        self._context: Optional[zmq.Context] = None
        self._socket: Optional[zmq.Socket] = None

    def open(self) -> "Messenger":
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.DEALER)
        self._socket.setsockopt(zmq.IDENTITY, self.name.encode())
        self._socket.setsockopt(zmq.LINGER, 200)
        self._socket.connect(self.url)
        return self

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._context.term()
            self._socket = self._context = None

    @contextmanager
    def suspended(self) -> Iterator[None]:
        self.close()
        try:
            yield
        finally:
            self.open()

    def renamed(self, name: str) -> "Messenger":
        self.name = name
        return self.open()

    def send(self, *words: str) -> None:
        self._socket.send_multipart([word.encode() for word in words])
