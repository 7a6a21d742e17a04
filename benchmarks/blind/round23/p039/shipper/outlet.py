"""The publishing side."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import zmq


@dataclass
class Outlet:
    socket: zmq.Socket
    sent: int = field(default=0, init=False)

    def publish(self, topic: str, line: str) -> None:
        self.socket.send_string(topic, flags=zmq.SNDMORE)
        self.socket.send_string(line)
        self.sent += 1


@contextmanager
def outlet(address: str) -> Iterator[Outlet]:
    context = zmq.Context()
    socket = context.socket(zmq.PUB)
    try:
        if address.endswith(":*"):
            socket.bind_to_random_port(address[:-2])
        else:
            socket.bind(address)
        yield Outlet(socket)
    finally:
        socket.close(linger=100)
        context.term()
