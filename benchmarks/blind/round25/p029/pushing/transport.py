"""The one line to the gateway of this process."""
from typing import Optional

import zmq

_ctx = zmq.Context()
_line: Optional[zmq.Socket] = None
_gateway: Optional[zmq.Socket] = None


def open_line() -> None:
    global _line, _gateway
    _gateway = _ctx.socket(zmq.PULL)
    port = _gateway.bind_to_random_port("tcp://127.0.0.1")
    _line = _ctx.socket(zmq.PUSH)
    _line.connect(f"tcp://127.0.0.1:{port}")


def submit(frame: bytes) -> None:
    _line.send(frame, zmq.NOBLOCK)


def collected() -> list:
    out = []
    while _gateway.poll(50):
        out.append(_gateway.recv())
    return out


def close_line() -> None:
    for s in (_line, _gateway):
        s.close(linger=0)
    _ctx.term()
