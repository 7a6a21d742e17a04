"""Progress messages for the dashboards.

`report()` may be called from anywhere; the socket is made on the first call.
"""
from __future__ import annotations

import atexit
import os
from dataclasses import dataclass

import zmq

ADDRESS_VARIABLE = "SIMILAR_PROGRESS"


@dataclass
class _Line:
    context: zmq.Context
    socket: zmq.Socket
    reported: int = 0

    @classmethod
    def dial(cls, address: str) -> "_Line":
        context = zmq.Context()
        socket = context.socket(zmq.PUSH)
        socket.setsockopt(zmq.LINGER, 200)
        socket.setsockopt(zmq.SNDHWM, 100)
        socket.connect(address)
        return cls(context, socket)

    def hang_up(self) -> None:
        if not self.socket.closed:
            self.socket.close()
            self.context.term()


_line: _Line | None = None


def _get_line() -> _Line:
    global _line
    if _line is None:
        _line = _Line.dial(os.environ[ADDRESS_VARIABLE])
        atexit.register(_line.hang_up)
    return _line


def report(stage: str, **detail: object) -> None:
    line = _get_line()
    message = {"stage": stage, "pid": os.getpid(), **detail}
    try:
        line.socket.send_json(message, zmq.DONTWAIT)
    except zmq.Again:
        return
    line.reported += 1


def reported() -> int:
    return _get_line().reported
