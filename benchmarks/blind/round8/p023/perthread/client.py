"""A client for each thread, since zmq sockets must not be shared."""
from __future__ import annotations

import threading

import zmq

_local = threading.local()


class GaugeClient:
    def __init__(self, url: str) -> None:
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.linger = 200
        self._sock.connect(url)

    def gauge(self, name: str, value: float) -> None:
        self._sock.send_string(f"{name}={value:g}")

    def close(self) -> None:
        self._sock.close()
        self._ctx.term()


def client_of(url: str) -> GaugeClient:
    found = getattr(_local, "client", None)
    if found is None:
        found = _local.client = GaugeClient(url)
    return found


def client() -> GaugeClient:
    return _local.client
