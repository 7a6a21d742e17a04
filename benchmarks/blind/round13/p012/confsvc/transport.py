"""Mixin that gives a component its ZeroMQ side."""
from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import zmq
import zmq.asyncio


@dataclass(frozen=True)
class Endpoint:
    port: int
    host: str = "127.0.0.1"

    def __str__(self) -> str:
        return f"tcp://{self.host}:{self.port}"


class Subscriber:
    topics: ClassVar[tuple[str, ...]] = ()
    source: Endpoint

    def attach(self) -> None:
        self.context = zmq.asyncio.Context()
        self.feed = self.context.socket(zmq.SUB)
        for topic in self.topics:
            self.feed.subscribe(topic)
        self.feed.connect(str(self.source))

    def detach(self) -> None:
        self.feed.close(linger=0)
        self.context.term()
