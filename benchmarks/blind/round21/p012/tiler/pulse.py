"""Pulse of the converter: a PUB that the monitor may listen to."""
import time

import zmq

from . import settings


class Pulse:
    def __init__(self) -> None:
        self.port: int | None = None
        self.beats = 0

    def up(self) -> "Pulse":
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUB)
        self.port = self.sock.bind_to_random_port(settings.BASE)
        return self

    def beat(self, **facts) -> None:
        self.beats += 1
        self.sock.send_pyobj({"t": time.time(), "n": self.beats, **facts})

    def down(self) -> None:
        self.sock.close(linger=0)
        self.ctx.term()
