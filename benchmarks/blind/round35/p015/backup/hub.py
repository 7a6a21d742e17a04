from __future__ import annotations

import time
from typing import Any

import zmq

from .model import Progress


class ReportHub:
    """Collects the reports of all volumes over an internal PUSH/PULL pair."""

    def __init__(self) -> None:
        self.context = zmq.Context()
        self._pull = self.context.socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self._push = self.context.socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 0)
        self._push.connect(f"tcp://127.0.0.1:{port}")
        self.began = time.monotonic()

    def subscriber(self, volume: str) -> Progress:
        def progress(stage: str, **info: Any) -> None:
            elapsed = round(time.monotonic() - self.began, 3)
            self._push.send_json({"volume": volume, "stage": stage, "elapsed": elapsed, **info})

        return progress

    def failed(self, volume: str, problem: BaseException) -> None:
        self._push.send_json({"volume": volume, "stage": "failed", "why": str(problem)})

    def reports(self, wait_ms: int = 250):
        while self._pull.poll(wait_ms):
            yield self._pull.recv_json()

    def close(self) -> None:
        self._push.close()
        self._pull.close()
        self.context.term()
