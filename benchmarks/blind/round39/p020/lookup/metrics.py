from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, Self

import zmq


class Outcome(StrEnum):
    HIT = "hit"
    MISS = "miss"
    INVALID = "invalid"


class Metrics(Protocol):
    def increment(self, name: str, by: int = 1) -> None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class ZmqMetrics:
    context: zmq.Context
    socket: zmq.Socket
    labels: Mapping[str, str]

    @classmethod
    def connect(cls, endpoint: str, **labels: str) -> Self:
        context = zmq.Context()
        socket = context.socket(zmq.PUSH)
        socket.setsockopt(zmq.LINGER, 300)
        socket.connect(endpoint)
        return cls(context, socket, labels)

    def increment(self, name: str, by: int = 1) -> None:
        self.socket.send_json({"name": name, "by": by, **self.labels})

    def close(self) -> None:
        self.socket.close()
        self.context.term()


class Aggregator:
    def __init__(self, endpoint: str) -> None:
        self._context = zmq.Context()
        self._inbox = self._context.socket(zmq.PULL)
        self._inbox.bind(endpoint)

    def totals(self, quiet_ms: int) -> dict[str, int]:
        totals: dict[str, int] = {}
        while self._inbox.poll(quiet_ms):
            sample = self._inbox.recv_json()
            totals[sample["name"]] = totals.get(sample["name"], 0) + sample["by"]
        return totals

    def close(self) -> None:
        self._context.destroy(linger=0)
