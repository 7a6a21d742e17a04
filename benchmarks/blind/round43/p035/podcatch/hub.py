"""Message hub of the fetcher: tells listeners what happened to which episode."""
from __future__ import annotations

import contextlib
import logging
import os
from typing import Iterator, Optional

import zmq

log = logging.getLogger(__name__)

_current: Optional["Hub"] = None
_address = ""


class Hub:
    def __init__(self, address: str) -> None:
        self.ctx = zmq.Context()
        self.pub = self.ctx.socket(zmq.PUB)
        self.pub.linger = 0
        self.pub.bind(address)

    def say(self, topic: str, text: str) -> None:
        log.debug("%s: %s", topic, text)
        self.pub.send_multipart([topic.encode(), text.encode()])

    def close(self) -> None:
        self.pub.close()
        self.ctx.term()


def configure(address: str) -> None:
    global _address
    _address = address


def current() -> Hub:
    global _current
    if _current is None:
        _current = Hub(f"{_address}-{os.getpid()}")
    return _current


@contextlib.contextmanager
def serving() -> Iterator[Hub]:
    global _current
    _current = hub = Hub(_address)
    try:
        yield hub
    finally:
        _current = None
        hub.close()
