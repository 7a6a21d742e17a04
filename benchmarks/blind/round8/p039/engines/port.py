from __future__ import annotations

from typing import Optional

import zmq

context = zmq.Context()
_port: Optional[zmq.Socket] = None


def port(url: str) -> zmq.Socket:
    global _port
    if _port is None:
        _port = context.socket(zmq.PUSH)
        _port.linger = 500
        _port.connect(url)
    return _port


def shut() -> None:
    global _port
    if _port is not None:
        _port.close()
        _port = None
    context.term()
