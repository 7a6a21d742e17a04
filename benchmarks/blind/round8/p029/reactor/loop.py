from __future__ import annotations

import time
from typing import Callable

import zmq

Callback = Callable[[zmq.Socket], None]


class Reactor:
    """Calls what is registered for the sockets that can be read."""

    def __init__(self) -> None:
        self._poller = zmq.Poller()
        self._callbacks: dict[zmq.Socket, Callback] = {}
        self.running = False

    def add(self, sock: zmq.Socket, callback: Callback) -> None:
        self._poller.register(sock, zmq.POLLIN)
        self._callbacks[sock] = callback

    def turn(self, wait_ms: int = 50) -> int:
        events = dict(self._poller.poll(wait_ms))
        for sock in events:
            self._callbacks[sock](sock)
        return len(events)

    def run(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        self.running = True
        while self.running and time.monotonic() < deadline:
            self.turn()

    def stop(self) -> None:
        self.running = False
