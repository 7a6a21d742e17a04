"""Process wide telemetry feed. Silent until open_feed() was called."""

from __future__ import annotations

import time
from typing import Any

import zmq

_context: zmq.Context | None = None
_pub: zmq.Socket | None = None


def open_feed(address: str) -> int:
    global _context, _pub
    _context = zmq.Context()
    _pub = _context.socket(zmq.PUB)
    _pub.setsockopt(zmq.LINGER, 0)
    return _pub.bind_to_random_port(address)


def emit(name: str, **values: Any) -> None:
    if _pub is None:
        return
    _pub.send_pyobj((name, time.time(), values))


def close_feed() -> None:
    global _context, _pub
    if _pub is not None:
        _pub.close()
        _context.term()
    _context = _pub = None
