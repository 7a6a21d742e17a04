"""Connection to the meet manager: splits, results and faults."""
from __future__ import annotations

import functools
import logging
from typing import Callable, TypeVar

import zmq

log = logging.getLogger("hub")
T = TypeVar("T")


class MeetHub:
    def __init__(self) -> None:
        self._context: zmq.Context | None = None
        self._socket: zmq.Socket | None = None

    def open(self, address: str) -> "MeetHub":
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.DEALER)
        self._socket.setsockopt(zmq.IDENTITY, b"pool-deck")
        self._socket.setsockopt(zmq.LINGER, 0)
        self._socket.connect(address)
        return self

    def result(self, heat: int, lane: int, seconds: float) -> None:
        self._send("result", heat, lane, f"{seconds:.2f}")

    def fault(self, where: str, reason: str) -> None:
        self._send("fault", where, reason)

    def _send(self, *parts: object) -> None:
        if self._socket is None:
            log.warning("not connected: %s", parts)
            return
        self._socket.send_multipart([str(part).encode() for part in parts], zmq.NOBLOCK)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._context.term()
            self._socket = None


meet = MeetHub()


def reports_faults(func: Callable[..., T]) -> Callable[..., T | None]:
    """The meet manager shall see what went wrong at the pool, wherever it did."""

    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        try:
            return func(*args, **kwargs)
        except (ValueError, ArithmeticError) as exc:
            log.error("%s: %s", func.__name__, exc)
            meet.fault(func.__name__, str(exc))
            return None

    return wrapper
