"""Counters, published for the dashboard."""
import os
from typing import Final

import attrs
import zmq

DASHBOARD: Final = os.environ.setdefault("DASHBOARD_URL", "tcp://127.0.0.1:47911")


@attrs.define
class Telemetry:
    service: str
    context: zmq.Context = attrs.field(factory=zmq.Context, repr=False)
    socket: zmq.Socket = attrs.field(init=False, repr=False)
    emitted: int = 0

    def __attrs_post_init__(self) -> None:
        self.socket = self.context.socket(zmq.PUB)
        self.socket.linger = 0
        self.socket.connect(DASHBOARD)

    def count(self, metric: str, value: float = 1) -> None:
        line = f"{self.service}.{metric}:{value}|c"
        self.socket.send_string(line, zmq.NOBLOCK)
        self.emitted += 1

    def close(self) -> None:
        self.socket.close()
        self.context.term()


telemetry = Telemetry("resize")
