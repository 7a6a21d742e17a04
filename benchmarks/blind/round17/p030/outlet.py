from __future__ import annotations

import time
from dataclasses import dataclass, field

import zmq


@dataclass
class Histogram:
    bounds: tuple[float, ...] = (0.001, 0.01, 0.1, 1.0)
    counts: list[int] = field(default_factory=lambda: [0] * 5)

    def observe(self, seconds: float) -> None:
        slot = next((i for i, b in enumerate(self.bounds) if seconds <= b), len(self.bounds))
        self.counts[slot] += 1


class Outlet:
    """Where the figures leave the generator; `topic / payload` on a PUB."""

    def __init__(self, prefix: str):
        self.prefix = prefix
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.setsockopt(zmq.LINGER, 0)
        self.port = self.socket.bind_to_random_port("tcp://127.0.0.1")

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.put("bye", str(time.time()))

    def put(self, topic: str, text: str) -> None:
        self.socket.send_string(f"{self.prefix}.{topic} {text}")

    def dump(self, histogram: Histogram) -> None:
        self.socket.send_pyobj(histogram, protocol=4)
