from __future__ import annotations

import atexit
import os
from typing import Any

import zmq

_context: zmq.Context | None = None
_socket: zmq.Socket | None = None
_role = "?"


def configure(endpoint: str, role: str) -> None:
    global _context, _socket, _role
    if _socket is not None:
        return
    _role = role
    _context = zmq.Context()
    _socket = _context.socket(zmq.PUSH)
    _socket.linger = 500
    _socket.connect(endpoint)
    atexit.register(shutdown)


def emit(event: str, **fields: Any) -> None:
    if _socket is None:
        return
    _socket.send_json({"event": event, "role": _role, "pid": os.getpid(), **fields})


def shutdown() -> None:
    global _context, _socket
    if _socket is not None:
        _socket.close()
        _context.term()
        _socket = _context = None
