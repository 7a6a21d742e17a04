"""Who wants to hear of evaluations."""
from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Protocol

import zmq


class Observer(Protocol):
    def evaluated(self, generation: int, index: int, value: float) -> None: ...
    def finished(self, source: str) -> None: ...


class Silent:
    def evaluated(self, generation: int, index: int, value: float) -> None:
        pass

    def finished(self, source: str) -> None:
        pass


@dataclass
class Feed:
    """Pushes each evaluation to the plotting front end."""

    endpoint: str
    context: zmq.Context = field(default_factory=zmq.Context, repr=False)
    outlet: zmq.Socket = field(init=False, repr=False)
    sent: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self.outlet = self.context.socket(zmq.PUSH)
        self.outlet.setsockopt(zmq.LINGER, 0)
        self.outlet.connect(self.endpoint)

    def evaluated(self, generation: int, index: int, value: float) -> None:
        body = json.dumps({"g": generation, "i": index, "f": value})
        self.outlet.send_multipart([b"eval", body.encode()], zmq.NOBLOCK)
        self.sent += 1

    def finished(self, source: str) -> None:
        note = f"{source}:{self.sent}".encode()
        self.outlet.send_multipart([b"bye", note], flags=zmq.NOBLOCK)

    def close(self) -> None:
        self.outlet.close()
        self.context.term()
