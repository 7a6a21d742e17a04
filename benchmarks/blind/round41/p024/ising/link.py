"""The process's link to the sampler monitor."""
from __future__ import annotations

import zmq

_context = zmq.Context()


class Link:
    def __init__(self) -> None:
        self._sock = _context.socket(zmq.PUSH)
        self._sock.linger = 1000
        self._endpoint: str | None = None

    def open(self, endpoint: str) -> None:
        if self._endpoint != endpoint:
            self._sock.connect(endpoint)
            self._endpoint = endpoint

    def post(self, kind: str, **values) -> None:
        self._sock.send_pyobj({"kind": kind, **values}, zmq.NOBLOCK)

    def shutdown(self) -> None:
        self._sock.close()
        _context.term()


LINK = Link()
