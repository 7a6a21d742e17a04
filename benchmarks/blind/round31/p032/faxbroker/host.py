"""Blocking client of the host system, used from threads."""
from __future__ import annotations

import threading

import zmq


class HostClient:
    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._context = context
        self._endpoint = endpoint
        self._local = threading.local()

    @property
    def _socket(self) -> zmq.Socket:
        sock = getattr(self._local, "socket", None)
        if sock is None:
            sock = self._local.socket = self._context.socket(zmq.PUSH)
            sock.linger = 200
            sock.connect(self._endpoint)
        return sock

    def record(self, answer: dict) -> str:
        self._socket.send_json(answer)
        return threading.current_thread().name

    def hang_up(self) -> None:
        sock = self.__dict__["_local"].__dict__.pop("socket", None)
        if sock is not None:
            sock.close()
