"""Joins a terminal with the message bus."""
from __future__ import annotations

import logging
import time

import zmq

from .terminal import DeviceGone, Terminal

log = logging.getLogger("ttygw")


class Gateway:
    """Bus first, so that even the start of the device is announced."""

    def __init__(self, name: str, argv: list[str]) -> None:
        self.name = name
        self.argv = argv
        self.ctx = zmq.Context()
        self.events = self.ctx.socket(zmq.PUB)
        self.orders = self.ctx.socket(zmq.PULL)
        self.events.bind(f"inproc://{name}.events")
        self.orders.bind(f"inproc://{name}.orders")
        self.terminal: Terminal | None = None

    def event(self, kind: str, text: str = "") -> None:
        self.events.send_multipart([self.name.encode(), kind.encode(), text.encode()])

    def start_device(self) -> None:
        self.event("starting", self.argv[0])
        self.terminal = Terminal(self.argv, {"PYTHONUNBUFFERED": "1"})
        self.event("started", str(self.terminal.pid))

    def run(self, seconds: float, idle: float = 0.8) -> int:
        answers = 0
        until = time.monotonic() + seconds
        try:
            while time.monotonic() < until:
                if self.orders.poll(50):
                    self.terminal.write_line(self.orders.recv_string(zmq.NOBLOCK))
                    until = min(until, time.monotonic() + idle)
                while (line := self.terminal.read_line(0.3)) is not None:
                    if line.startswith("<"):
                        answers += 1
                        self.event("answer", line[2:])
        except DeviceGone:
            log.warning("device has gone")
            self.event("gone")
        return answers

    def close(self) -> None:
        if self.terminal is not None:
            self.event("ended", str(self.terminal.close()))
        self.orders.close(0)
        self.events.close(0)
        self.ctx.term()
