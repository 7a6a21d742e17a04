from __future__ import annotations

import functools
import struct

import zmq

FORCE = struct.Struct(">8sI")


@functools.lru_cache(maxsize=None)
def parameter_feed(url: str) -> Feed:
    return Feed(url)


class Feed:
    """Subscription to the force set points published by the plant."""

    def __init__(self, url: str):
        self._sub = zmq.Context.instance().socket(zmq.SUB)
        self._sub.linger = 0
        self._sub.connect(url)
        self._poller = zmq.Poller()
        self._poller.register(self._sub, zmq.POLLIN)

    def follow(self, press: str) -> None:
        self._sub.subscribe(press.encode())

    def latest(self, wait_ms: int) -> int | None:
        value = None
        while self._poller.poll(wait_ms):
            _, value = FORCE.unpack(self._sub.recv())
            wait_ms = 0
        return value
