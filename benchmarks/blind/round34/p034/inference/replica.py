from __future__ import annotations

import multiprocessing as mp

import zmq

from .base import Endpoint
from .wire import Envelope


class Replica(Endpoint, mp.get_context("fork").Process):
    def __init__(self, rank: int, address: str, scale: float) -> None:
        Endpoint.__init__(self, address)
        mp.get_context("fork").Process.__init__(self, name=f"replica-{rank}", daemon=True)
        self.rank = rank
        self.scale = scale

    def attach(self, sock: zmq.Socket) -> None:
        sock.setsockopt(zmq.IDENTITY, self.name.encode())
        super().attach(sock)

    def run(self) -> None:
        self.socket.send(b"READY")
        while self.socket.poll(3000):
            raw = self.socket.recv()
            if raw == b"STOP":
                break
            env = Envelope.parse(raw)
            env.body = [round(self.scale * x, 3) for x in env.body]
            self.socket.send(env.dump())
        self.dispose()
