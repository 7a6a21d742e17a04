from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import zmq


class GateBus:
    def __init__(self, name: str, sock: zmq.Socket):
        self.name = name
        self._sock = sock

    @classmethod
    @contextmanager
    def opened(cls, name: str) -> Iterator[GateBus]:
        ctx = zmq.Context()
        sock = ctx.socket(zmq.PUB)
        sock.bind_to_random_port("tcp://127.0.0.1")
        bus = cls(name, sock)
        bus.say("open")
        try:
            yield bus
        finally:
            bus.say("closed")
            sock.close(linger=100)
            ctx.term()

    def say(self, word: str) -> None:
        self._sock.send_string(f"{self.name} {word}")

    def moved(self, trailer: str, row, place) -> None:
        self.say(f"{trailer} -> {'gate' if row is None else f'{row}.{place}'}")
