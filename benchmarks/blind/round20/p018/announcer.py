"""Short texts for the board over the bar."""
from __future__ import annotations

import time
from types import TracebackType

import zmq


class Announcer:
    def __init__(self, place: str, context: zmq.Context | None = None):
        self.place = place
        self._own_context = context is None
        self._context = context or zmq.Context()
        self._socket: zmq.Socket | None = None

    def __enter__(self) -> Announcer:
        self._socket = self._context.socket(zmq.PUB)
        self._socket.linger = 100
        self._socket.bind_to_random_port("tcp://127.0.0.1")
        self.say("open")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 where: TracebackType | None) -> None:
        self.say("closed" if kind is None else "closed early")
        self._socket.close()
        if self._own_context:
            self._context.term()

    def say(self, text: str) -> None:
        if self._socket is None:
            raise RuntimeError("the announcer has not been opened")
        self._socket.send_string(f"{self.place} {time.strftime('%H:%M')} {text}")
