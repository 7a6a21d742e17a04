from __future__ import annotations

from typing import ClassVar, Optional

import zmq


class Protocol:
    """Base of the request protocols.  Each process has its one shared context."""

    kind: ClassVar[int] = zmq.REQ
    context_class: ClassVar[type[zmq.Context]] = zmq.Context

    def __init__(self, url: str) -> None:
        self.url = url
        self._socket: Optional[zmq.Socket] = None

    @property
    def context(self) -> zmq.Context:
        return self.context_class.instance()

    def __enter__(self):
        self._socket = self.context.socket(self.kind)
        self._socket.linger = 0
        self._socket.connect(self.url)
        return self

    def __exit__(self, *exc) -> None:
        self._socket.close()
        self._socket = None


class WhoisProtocol(Protocol):
    def query(self, **fields) -> dict:
        self._socket.send_json(fields)
        return self._socket.recv_json() if self._socket.poll(60) else {}


def is_up(url: str) -> bool:
    with WhoisProtocol(url) as whois:
        return bool(whois.query(op="ping"))
