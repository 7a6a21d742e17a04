"""Audit trail: the water board wants to know who was evaluated when."""
from __future__ import annotations

import functools
import json
import os
import time
from typing import Any, Callable, TypeVar

import zmq

F = TypeVar("F", bound=Callable[..., Any])


class AuditTrail:
    def __init__(self) -> None:
        self._ctx: zmq.Context | None = None
        self._sock: zmq.Socket | None = None

    def open(self, endpoint: str) -> None:
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUB)
        self._sock.linger = 0
        self._sock.connect(endpoint)

    def record(self, action: str, outcome: str, seconds: float) -> None:
        if self._sock is None:
            return
        entry = {"action": action, "outcome": outcome, "ms": round(seconds * 1e3, 2), "pid": os.getpid()}
        self._sock.send_multipart([b"audit", json.dumps(entry).encode()])

    def close(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._ctx.term()
            self._sock = self._ctx = None


trail = AuditTrail()


def audited(action: str) -> Callable[[F], F]:
    def wrap(func: F) -> F:
        @functools.wraps(func)
        def inner(*args: Any, **kwargs: Any) -> Any:
            started, outcome = time.perf_counter(), "ok"
            try:
                return func(*args, **kwargs)
            except Exception as exc:
                outcome = type(exc).__name__
                raise
            finally:
                trail.record(action, outcome, time.perf_counter() - started)

        return inner  # type: ignore[return-value]

    return wrap
