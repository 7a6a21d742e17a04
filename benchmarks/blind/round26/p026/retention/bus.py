"""Event bus of the archive. Sockets are made on first use and kept for the next event."""
from __future__ import annotations

import json
import os

import zmq

_ctx = zmq.Context()
_sockets: dict[str, zmq.Socket] = {}
_destination: str | None = None


def use(destination: str) -> None:
    global _destination
    _destination = destination


def _after_fork() -> None:
    global _ctx
    _sockets.clear()
    _ctx = zmq.Context()


os.register_at_fork(after_in_child=_after_fork)


def _socket() -> zmq.Socket:
    if _destination is None:
        raise RuntimeError("no destination for events")
    sock = _sockets.get(_destination)
    if sock is None:
        sock = _ctx.socket(zmq.PUSH)
        sock.setsockopt(zmq.LINGER, 300)
        sock.setsockopt(zmq.SNDTIMEO, 500)
        sock.connect(_destination)
        _sockets[_destination] = sock
    return sock


def publish(kind: str, **payload: object) -> None:
    message = json.dumps({"kind": kind, "pid": os.getpid(), **payload})
    try:
        _socket().send_string(message)
    except zmq.Again:
        pass


def flush(final: bool = False) -> None:
    """Gives up what this process holds; queued events get their chance to leave."""
    while _sockets:
        _, sock = _sockets.popitem()
        sock.close()
    if final:
        _ctx.term()
