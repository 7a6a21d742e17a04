from __future__ import annotations

import functools
import os

import zmq

PORTS = {"progress": 50321, "errors": 50322}
DEFAULT_HOST = os.environ.get("THUMBS_MONITOR", "127.0.0.1")


@functools.lru_cache(maxsize=len(PORTS))
def channel(name: str) -> zmq.Socket:
    """The channel of that name, opened once."""
    socket = zmq.Context.instance().socket(zmq.PUSH)
    socket.linger = 0
    socket.connect(f"tcp://{DEFAULT_HOST}:{PORTS[name]}")
    return socket
