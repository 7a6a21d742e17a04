from __future__ import annotations

import zmq
from attrs import define, field

from .model import Tick


@define
class Uplink:
    endpoint: str
    sent: int = 0
    _context: zmq.Context = field(init=False, factory=zmq.Context, repr=False)
    _socket: zmq.Socket = field(init=False, repr=False)

    @_socket.default
    def _connect(self) -> zmq.Socket:
        socket = self._context.socket(zmq.PUB)
        socket.set(zmq.SNDHWM, 2000)
        socket.set(zmq.LINGER, 200)
        socket.connect(self.endpoint)
        return socket

    def push(self, topic: str, ticks: list[Tick]) -> None:
        frames = [topic.encode(), *(tick.encode() for tick in ticks)]
        self._socket.send_multipart(frames, flags=zmq.NOBLOCK)
        self.sent += len(ticks)

    def close(self) -> None:
        self._socket.close()
        self._context.term()
