from __future__ import annotations

import json
from dataclasses import dataclass, field

import zmq


@dataclass
class ProgressBus:
    """Publishes what the reduction is doing to the operator's displays."""

    topic: str = "guidecam"
    context: zmq.Context = field(default_factory=zmq.Context, repr=False)
    socket: zmq.Socket = field(init=False, repr=False)
    endpoint: str = field(init=False, default="")

    def __post_init__(self) -> None:
        self.socket = self.context.socket(zmq.PUB)
        self.socket.linger = 0
        port = self.socket.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def announce(self, stage: str, **details: object) -> None:
        body = json.dumps({"stage": stage, **details}).encode()
        self.socket.send_multipart([self.topic.encode(), body], flags=zmq.NOBLOCK)

    def close(self) -> None:
        self.socket.close()
        self.context.term()


_active: ProgressBus | None = None


def install(bus: ProgressBus) -> ProgressBus:
    global _active
    _active = bus
    return bus


def current() -> ProgressBus:
    if _active is None:
        raise LookupError("no progress bus installed")
    return _active
