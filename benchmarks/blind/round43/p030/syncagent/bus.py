"""Publishing of changes. Sockets are made on demand, one for each kind of message."""
from __future__ import annotations

import os
from typing import Any, Optional

import zmq

_base = ""
_context: Optional[zmq.Context] = None
_publishers: dict[str, zmq.Socket] = {}


def configure(base: str) -> None:
    global _base
    _base = base


def _forget_context() -> None:
    global _context
    _context = None


os.register_at_fork(after_in_child=_forget_context)


def _publisher(kind: str) -> zmq.Socket:
    global _context
    if _context is None:
        _context = zmq.Context()
    if kind not in _publishers:
        socket = _context.socket(zmq.PUB)
        socket.linger = 0
        socket.bind(f"{_base}/{kind}-{os.getpid()}")
        _publishers[kind] = socket
    return _publishers[kind]


def publish(kind: str, message: dict[str, Any]) -> None:
    _publisher(kind).send_json(message)


def shutdown() -> None:
    while _publishers:
        _, socket = _publishers.popitem()
        socket.close()
    if _context is not None:
        _context.term()
