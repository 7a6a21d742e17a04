"""Run telemetry over a bus."""
from __future__ import annotations

from types import TracebackType
from typing import Self

import zmq


class Telemetry:
    def __init__(self, endpoint: str) -> None:
        self._endpoint = endpoint

    def __enter__(self) -> Self:
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUB)
        self._sock.linger = 100
        self._sock.connect(self._endpoint)
        return self

    def metric(self, step: int, **values: float) -> None:
        body = " ".join(f"{k}={v:.3f}" for k, v in values.items())
        self._sock.send_string(f"{step} {body}")

    def __exit__(
        self, et: type[BaseException] | None, ev: BaseException | None, tb: TracebackType | None
    ) -> None:
        self._sock.send_string("end" if et is None else f"end {et.__name__}")
        self._sock.close()
        self._ctx.term()
