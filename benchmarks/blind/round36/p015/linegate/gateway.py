from __future__ import annotations

import logging
import time
from collections.abc import Callable

import zmq

from .server import LineServer

logger = logging.getLogger("linegate")


class Gateway:
    """One loop for the listening socket, the pipeline and the ticks."""

    def __init__(self, context: zmq.Context, path: str, upstream: str, control: str):
        self.upstream = context.socket(zmq.PUSH)
        self.upstream.set_hwm(1000)
        self.upstream.linger = 200
        self.upstream.connect(upstream)
        self.control = context.socket(zmq.PULL)
        self.control.bind(control)
        self.server = LineServer(path, self)
        self.poller = zmq.Poller()
        self.callbacks: dict[object, Callable[[], None]] = {}
        self.watch(self.server.fileno(), self.server.handle_request)
        self.watch(self.control, self.on_control)
        self.stopped = False

    def watch(self, source: object, callback: Callable[[], None]) -> None:
        self.poller.register(source, zmq.POLLIN)
        self.callbacks[source] = callback

    def forward(self, payload: bytes) -> bool:
        try:
            self.upstream.send_multipart([b"line", payload], flags=zmq.NOBLOCK)
        except zmq.Again:
            return False
        return True

    def on_control(self) -> None:
        word = self.control.recv_string(zmq.NOBLOCK)
        logger.info("control: %s", word)
        self.stopped = word == "stop"

    def run(self, seconds: float) -> None:
        self.forward(b"# gateway up")
        end = time.monotonic() + seconds
        while not self.stopped and time.monotonic() < end:
            for source, _ in self.poller.poll(200):
                self.callbacks[source]()
            self.server.service_actions()
        self.forward(b"# gateway down")

    def close(self) -> None:
        self.server.server_close()
        self.upstream.close()
        self.control.close()
