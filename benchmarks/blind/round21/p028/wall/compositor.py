from __future__ import annotations

from collections import Counter

import zmq

from .tile import Geometry, Tile


class Compositor:
    def __init__(self, rows: int, cols: int) -> None:
        self.router = zmq.Context.instance().socket(zmq.ROUTER)
        self.router.linger = 0
        port = self.router.bind_to_random_port("tcp://127.0.0.1")
        self.tiles = [Tile(Geometry(r, c), f"tcp://127.0.0.1:{port}") for r in range(rows) for c in range(cols)]
        self.tally: Counter[str] = Counter()

    def drain(self, quiet: int) -> None:
        while self.router.poll(quiet):
            match self.router.recv_multipart():
                case [_, b"READY", where]:
                    self.tally["ready"] += 1
                case [_, b"FRAME", where, _digest]:
                    self.tally[where.decode()] += 1
                case other:
                    raise ValueError(other)

    def show(self) -> Counter[str]:
        for t in self.tiles:
            t.preflight()
        self.drain(300)
        for t in self.tiles:
            t.start()
        self.drain(900)
        for t in self.tiles:
            t.join(1)
            if t.is_alive():
                t.kill()
        return self.tally
