"""Queue-name addressed link to the mainframe gateway."""
from __future__ import annotations

import os
from typing import Mapping, Optional

import zmq


class MainframeLink:
    """One PUSH channel per logical queue.

    Batch feeders are forked, so the link notices when it finds itself in
    another process and starts over with a fresh context.
    """

    def __init__(self, endpoints: Mapping[str, str]) -> None:
        self._endpoints = dict(endpoints)
        self._owner = os.getpid()
        self._context: Optional[zmq.Context] = None
        self._channels: dict[str, zmq.Socket] = {}

    @property
    def context(self) -> zmq.Context:
        if self._context is None or self._owner != os.getpid():
            self._context = zmq.Context()
            self._channels = {}
            self._owner = os.getpid()
        return self._context

    def _channel(self, queue: str) -> zmq.Socket:
        try:
            return self._channels[queue]
        except KeyError:
            pass
        sock = self.context.socket(zmq.PUSH)
        sock.setsockopt(zmq.LINGER, 500)
        sock.connect(self._endpoints[queue])
        self._channels[queue] = sock
        return sock

    def put(self, queue: str, kind: bytes, body: bytes) -> None:
        self._channel(queue).send_multipart([kind, body], flags=zmq.NOBLOCK)

    def close(self) -> None:
        while self._channels:
            _, sock = self._channels.popitem()
            sock.close()
        if self._context is not None:
            self._context.term()
            self._context = None
