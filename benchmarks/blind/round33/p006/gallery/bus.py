"""Message bus of the house.  One context per process, shared by its threads."""
from __future__ import annotations

import threading

import zmq

context = zmq.Context()
_local = threading.local()


def uplink(endpoint: str) -> zmq.Socket:
    """Socket of the calling thread towards the supervisor."""
    sock = getattr(_local, "uplink", None)
    if sock is None:
        sock = context.socket(zmq.PUSH)
        sock.linger = 500
        sock.connect(endpoint)
        _local.uplink = sock
    return sock


def report(endpoint: str, **fields: object) -> None:
    uplink(endpoint).send_json(fields, zmq.NOBLOCK)


def hang_up() -> None:
    sock = _local.__dict__.pop("uplink", None)
    if sock is not None:
        sock.close()
