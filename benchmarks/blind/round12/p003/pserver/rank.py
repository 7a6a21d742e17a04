from __future__ import annotations

import random
from typing import TYPE_CHECKING

import zmq

if TYPE_CHECKING:
    from .cluster import Cluster

DIM = 3


class Link:
    def __init__(self, ctx: zmq.Context, endpoint: str, rank: int) -> None:
        self.sock = ctx.socket(zmq.DEALER)
        self.sock.identity = b"rank-%d" % rank
        self.sock.rcvtimeo = 800
        self.sock.linger = 300
        self.sock.connect(endpoint)

    def exchange(self, step: int, grad: list[float]) -> list[float]:
        self.sock.send_pyobj((step, grad))
        return self.sock.recv_pyobj()


def run_rank(c: "Cluster", rank: int) -> None:
    rng = random.Random(rank)
    link = Link(c.ctx, c.endpoint, rank)
    weights = [0.0] * DIM
    try:
        for step in range(3):
            grad = [w - rng.random() for w in weights]
            weights = link.exchange(step, grad)
    except zmq.Again:
        raise SystemExit(f"rank {rank}: no answer")
    finally:
        link.sock.close()
