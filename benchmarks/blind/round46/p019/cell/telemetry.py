"""Telemetry of the cell to the line's dashboard."""
from __future__ import annotations

from functools import partial

import zmq


class Dashboard:
    def __init__(self, ctx: zmq.Context) -> None:
        self.sub = ctx.socket(zmq.SUB)
        self.sub.setsockopt_string(zmq.SUBSCRIBE, "")
        self.port = self.sub.bind_to_random_port("tcp://127.0.0.1")

    def show(self, wait_ms: int = 150) -> None:
        while self.sub.poll(wait_ms):
            print("dashboard:", self.sub.recv_json(zmq.NOBLOCK))


class Telemetry:
    def __init__(self, ctx: zmq.Context, port: int) -> None:
        self.pub = ctx.socket(zmq.PUB)
        self.pub.connect(f"tcp://127.0.0.1:{port}")

    def emitter(self):
        return partial(self.pub.send_json, flags=zmq.NOBLOCK)


def discard(_message: dict) -> None:
    """Emitter for dry runs."""
