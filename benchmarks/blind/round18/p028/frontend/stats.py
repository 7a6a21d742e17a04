"""Step statistics and where they go."""
from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Protocol, Self

import zmq


@dataclass(slots=True)
class StepStats:
    request: str
    step: int
    tokens: int


class StatsSink(Protocol):
    def record(self, step: StepStats) -> None: ...

    def close(self) -> None: ...


class BusStats:
    """Publishes every step to the metrics collector."""

    __slots__ = ("_sock", "_topic")

    def __init__(self, sock: zmq.Socket[bytes], topic: str) -> None:
        self._sock = sock
        self._topic = topic

    @classmethod
    def open(cls, endpoint: str, topic: str = "steps") -> Self:
        sock = zmq.Context.instance().socket(zmq.PUB)
        sock.linger = 200
        sock.connect(endpoint)
        return cls(sock, topic)

    def record(self, step: StepStats) -> None:
        self._sock.send_string(self._topic, zmq.SNDMORE)
        self._sock.send_json(asdict(step))

    def close(self) -> None:
        self._sock.close()


class NullStats:
    __slots__ = ()

    def record(self, step: StepStats) -> None:
        return None

    def close(self) -> None:
        return None
