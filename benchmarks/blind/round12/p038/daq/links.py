"""Links to run control. A link opens its sockets when it first needs them."""
from __future__ import annotations

import os
import weakref
from typing import ClassVar

import zmq


class Link:
    _links: ClassVar[weakref.WeakSet[Link]] = weakref.WeakSet()

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._data: zmq.Socket | None = None
        Link._links.add(self)

    def _open(self, kind: int) -> zmq.Socket:
        sock = zmq.Context().socket(kind)
        sock.linger = 500
        sock.connect(self.endpoint)
        return sock

    def data(self) -> zmq.Socket:
        if self._data is None:
            self._data = self._open(zmq.PUSH)
        return self._data

    def drop(self) -> None:
        self._data = None

    @classmethod
    def drop_all(cls) -> None:
        for link in list(cls._links):
            link.drop()


os.register_at_fork(after_in_child=Link.drop_all)


class EventLink(Link):
    """Besides the data, has a socket for run states so that these are not stuck behind events."""

    def __init__(self, endpoint: str, run: int) -> None:
        super().__init__(endpoint)
        self.run = run
        self._state: zmq.Socket | None = None

    def state(self) -> zmq.Socket:
        if self._state is None:
            self._state = self._open(zmq.PUSH)
        return self._state

    def drop(self) -> None:
        super().drop()
        self._state = None

    def begin(self) -> None:
        self.state().send_multipart([b"state", b"begin %d" % self.run])
        self.data().send_multipart([b"header", b"\0" * 16])

    def event(self, payload: bytes) -> None:
        self.data().send_multipart([b"event", payload])

    def end_of_stream(self, stream: int, count: int) -> None:
        self.state().send_multipart([b"state", b"end %d %d" % (stream, count)], zmq.NOBLOCK)
