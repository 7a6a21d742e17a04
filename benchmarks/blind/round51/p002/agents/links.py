from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any

import zmq

ENVIRONMENT = "AGENT_LINK"


@dataclass
class Link:
    """A PAIR of roles: the supervisor collects, an agent reports."""

    kind: int
    url: str | None = None
    context: zmq.Context = field(default_factory=zmq.Context.instance)
    socket: zmq.Socket = field(init=False)

    def __post_init__(self) -> None:
        self.socket = self.context.socket(self.kind)
        self.socket.linger = 500
        if self.kind == zmq.PULL:
            port = self.socket.bind_to_random_port("tcp://127.0.0.1")
            self.url = f"tcp://127.0.0.1:{port}"
        else:
            self.socket.connect(self.url or os.environ[ENVIRONMENT])

    def report(self, **fields: Any) -> None:
        self.socket.send_json({"pid": os.getpid(), **fields}, zmq.NOBLOCK)

    def collect(self, timeout: float) -> dict[str, Any] | None:
        if not self.socket.poll(int(timeout * 1000)):
            return None
        return self.socket.recv_json(zmq.NOBLOCK)

    def close(self) -> None:
        self.socket.close()
