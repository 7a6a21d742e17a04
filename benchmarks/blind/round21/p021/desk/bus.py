from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field

import zmq

from .model import Topic


@dataclass(slots=True, eq=False)
class MarketBus:
    desk: str
    ctx: zmq.Context = field(default_factory=zmq.Context)
    pub: zmq.Socket = field(init=False)
    port: int = field(init=False)
    seq: Iterator[int] = field(default_factory=itertools.count, repr=False)

    def __post_init__(self) -> None:
        self.pub = self.ctx.socket(zmq.PUB)
        self.pub.setsockopt(zmq.LINGER, 0)
        self.port = self.pub.bind_to_random_port("tcp://127.0.0.1")

    def publish(self, topic: Topic, **body: object) -> int:
        n = next(self.seq)
        doc = json.dumps({"desk": self.desk, "n": n, **body}).encode()
        self.pub.send_multipart([topic.value.encode(), doc])
        return n

    def shutdown(self) -> None:
        self.pub.close()
        self.ctx.term()


current_bus: ContextVar[MarketBus] = ContextVar("current_bus")


def emit(topic: Topic, **body: object) -> int:
    return current_bus.get().publish(topic, **body)
