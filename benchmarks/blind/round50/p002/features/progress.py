"""Progress messages for the notebook dashboard (PUSH to a collector)."""
from __future__ import annotations

import json
import os
from typing import Any, Optional

import zmq

_context = zmq.Context()
_socket: Optional[zmq.Socket] = None


def _connection() -> zmq.Socket:
    global _socket
    if _socket is None:
        _socket = _context.socket(zmq.PUSH)
        _socket.setsockopt(zmq.LINGER, 500)
        _socket.setsockopt(zmq.SNDTIMEO, 1000)
        _socket.connect(os.environ["FEATURES_PROGRESS"])
    return _socket


def report(stage: str, **fields: Any) -> None:
    message = {"stage": stage, "pid": os.getpid(), **fields}
    _connection().send(json.dumps(message).encode())


def finish() -> None:
    global _socket
    if _socket is not None:
        _socket.close()
        _socket = None
