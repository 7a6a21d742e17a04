from __future__ import annotations

from typing import ClassVar

import zmq


class Transport:
    """Base of all our protocols; they share one context, as the guide says."""

    context: ClassVar[zmq.Context] = zmq.Context.instance()
    kind: ClassVar[int] = zmq.REQ

    def __init__(self, url: str) -> None:
        self.url = url
        self._socket: zmq.Socket | None = None

    def __enter__(self):
        self._socket = self.context.socket(self.kind)
        self._socket.linger = 0
        self._socket.connect(self.url)
        return self

    def __exit__(self, *exc) -> None:
        self._socket.close()
        self._socket = None


class GeoProtocol(Transport):
    def ask(self, question: dict, timeout_ms: int = 100) -> dict | None:
        self._socket.send_json(question)
        if self._socket.poll(timeout_ms):
            return self._socket.recv_json()
        return None


def probe(url: str) -> bool:
    with GeoProtocol(url) as geo:
        return geo.ask({"op": "ping"}, timeout_ms=50) is not None
