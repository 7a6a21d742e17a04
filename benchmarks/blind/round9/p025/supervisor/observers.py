from __future__ import annotations

import logging

import zmq

from .machine import State

log = logging.getLogger(__name__)


class LogObserver:
    def changed(self, name: str, old: State, new: State) -> None:
        log.info("%s: %s -> %s", name, old.value, new.value)


class WireObserver:
    def __init__(self, url: str) -> None:
        self.context = zmq.Context()
        self.pub = self.context.socket(zmq.PUB)
        self.pub.linger = 0
        self.pub.bind(url)

    def changed(self, name: str, old: State, new: State) -> None:
        self.pub.send_multipart([name.encode(), new.value.encode()])

    def close(self) -> None:
        self.context.destroy(linger=0)


class MetricsObserver:
    """Counts running services at the metrics daemon."""

    def __init__(self, context: zmq.Context) -> None:
        self.context = context

    def changed(self, name: str, old: State, new: State) -> None:
        if new is not State.RUNNING:
            return
        gauge = self.context.socket(zmq.PUSH)
        gauge.linger = 0
        gauge.connect("tcp://127.0.0.1:50211")
        gauge.send(b"+1", zmq.DONTWAIT)
