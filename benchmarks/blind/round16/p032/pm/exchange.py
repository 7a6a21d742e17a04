"""Migration of particles between slabs and the energy ledger."""
from __future__ import annotations

import pickle

import zmq

from .slab import Particle, Side, Slab


class Exchange:
    def __init__(self, slab: Slab, outlets: dict[Side, str], ledger: str):
        self.slab = slab
        self.outlets = outlets
        self.ledger = ledger
        self.setup()

    def setup(self) -> None:
        self.ctx = zmq.Context()
        self.ghosts = {side: self._outlet(url) for side, url in self.outlets.items()}

    def _outlet(self, url: str) -> zmq.Socket:
        sock = self.ctx.socket(zmq.PUSH)
        sock.linger = 200
        sock.connect(url)
        return sock

    def probe(self) -> None:
        """A first message each way, so that the wiring is known to be right."""
        for sock in self.ghosts.values():
            sock.send_pyobj([])

    def teardown(self) -> None:
        for sock in self.ghosts.values():
            sock.close()
        self.ctx.term()

    def emigrate(self, side: Side, leaving: list[Particle]) -> None:
        if side in self.ghosts and leaving:
            packed = pickle.dumps([(p.x, p.v) for p in leaving])
            self.ghosts[side].send(packed, zmq.DONTWAIT)

    def book(self, energy: float) -> None:
        with self.ctx.socket(zmq.PUSH) as sheet:
            sheet.connect(self.ledger)
            sheet.sndtimeo = 300
            sheet.send_pyobj((self.slab.index, energy))

    def drained(self, patience_ms: int = 200) -> bool:
        """Whether every neighbour can still take particles."""
        return all(sock.poll(patience_ms, zmq.POLLOUT) for sock in self.ghosts.values())

    def run(self, steps: int, dt: float) -> None:
        self.setup()
        for _ in range(steps):
            for side, leaving in self.slab.step(dt).items():
                self.emigrate(side, leaving)
        self.book(self.slab.energy)
        if not self.drained():
            raise RuntimeError(f"slab {self.slab.index}: neighbour is stuck")
        self.teardown()
