from __future__ import annotations

from functools import cached_property

import zmq


class Endpoint:
    """Anything with a socket; opened on first access."""

    kind: int = zmq.DEALER

    def __init__(self, address: str = "") -> None:
        self.address = address

    @cached_property
    def context(self) -> zmq.Context:
        return zmq.Context()

    @cached_property
    def socket(self) -> zmq.Socket:
        sock = self.context.socket(self.kind)
        sock.linger = 300
        self.attach(sock)
        return sock

    def attach(self, sock: zmq.Socket) -> None:
        sock.connect(self.address)

    def dispose(self) -> None:
        if "socket" in self.__dict__:
            self.socket.close()
        if "context" in self.__dict__:
            self.context.term()
