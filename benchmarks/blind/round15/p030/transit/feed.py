from __future__ import annotations

import json
import time
from itertools import cycle, islice

import zmq

from .lifecycle import Phase

STOPS = ["Town Hall", "Hospital", "University", "Depot"]


class PositionFeed:
    def __init__(self, config: dict) -> None:
        self.config = config
        self.lines: list[str] = []
        self.publisher: zmq.Socket | None = None
        self.control: zmq.Socket | None = None

    def on(self, phase: Phase) -> None:
        if step := getattr(self, f"_{phase.value}", None):
            step()

    def _configure(self) -> None:
        self.lines = [line.strip() for line in self.config["lines"].split(",")]

    def _open(self) -> None:
        ctx = zmq.Context.instance()
        self.publisher = ctx.socket(zmq.PUB)
        self.publisher.linger = 0
        self.port = self.publisher.bind_to_random_port("tcp://127.0.0.1")
        self.control = ctx.socket(zmq.SUB)
        self.control.connect(f"tcp://127.0.0.1:{self.port}")
        if self.port < 1:
            raise RuntimeError("no port")

    def _serve(self) -> None:
        self.control.setsockopt(zmq.RCVHWM, 10)
        for line, stop in islice(zip(cycle(self.lines), cycle(STOPS)), self.config["ticks"]):
            body = json.dumps({"stop": stop, "at": time.time()}).encode()
            self.publisher.send_multipart([line.encode(), body], flags=zmq.NOBLOCK)
            time.sleep(0.02)
        self.control.subscribe("control/")
