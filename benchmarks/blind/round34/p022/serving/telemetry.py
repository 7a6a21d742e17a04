from __future__ import annotations

import os
import time
from contextlib import contextmanager
from typing import Iterator

import zmq

from .local import ProcessLocal


def _uplink(owner: Telemetry) -> zmq.Socket:
    sock = owner.context.socket(zmq.PUSH)
    sock.setsockopt(zmq.LINGER, 500)
    sock.connect(owner.endpoint)
    return sock


class Telemetry:
    context = ProcessLocal(lambda _self: zmq.Context())
    uplink = ProcessLocal(_uplink)

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint

    def count(self, name: str, value: float = 1.0) -> None:
        self.uplink.send_json({"m": name, "v": value, "pid": os.getpid()})

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        t0 = time.perf_counter()
        try:
            yield
        finally:
            self.count(name, time.perf_counter() - t0)

    def shutdown(self) -> None:
        self.uplink.close()
        self.context.term()
