"""Progress bus: everybody may post, the front desk listens."""
from __future__ import annotations

import os

import zmq

ENV = "FARM_PROGRESS"


class ProgressBus:
    def __init__(self, endpoint: str) -> None:
        self._ctx = zmq.Context()
        self._push = self._ctx.socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 300)
        self._push.setsockopt(zmq.SNDTIMEO, 500)
        self._push.connect(endpoint)

    def post(self, job: str, percent: int) -> None:
        self._push.send_string(f"{os.getpid()} {job} {percent}")

    def close(self) -> None:
        self._push.close()
        self._ctx.term()


_bus: ProgressBus | None = None


def bus() -> ProgressBus:
    global _bus
    if _bus is None:
        _bus = ProgressBus(os.environ[ENV])
    return _bus


def forget() -> None:
    global _bus
    _bus = None
