"""Session bus of the microscope. One connection for a process."""
from __future__ import annotations

import json
import os
from typing import Any

import zmq

_context = zmq.Context.instance()
_push: zmq.Socket | None = None


def attach(address: str) -> None:
    global _push
    if _push is None:
        _push = _context.socket(zmq.PUSH)
        _push.setsockopt(zmq.LINGER, 500)
        _push.connect(address)


def post(kind: str, **payload: Any) -> None:
    if _push is None:
        return
    payload.update(kind=kind, pid=os.getpid())
    try:
        _push.send(json.dumps(payload).encode(), zmq.DONTWAIT)
    except zmq.Again:
        pass


def listen() -> tuple[zmq.Socket, str]:
    pull = _context.socket(zmq.PULL)
    port = pull.bind_to_random_port("tcp://127.0.0.1")
    return pull, f"tcp://127.0.0.1:{port}"


def detach() -> None:
    global _push
    if _push is not None:
        _push.close()
        _push = None
