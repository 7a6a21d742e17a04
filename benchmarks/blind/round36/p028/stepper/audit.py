from __future__ import annotations

import os
import time
import typing

import zmq


class AuditEvent(typing.TypedDict):
    what: str
    pid: int
    at: float
    detail: dict[str, typing.Any]


class AuditTrail:
    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self.endpoint = endpoint
        self._push = context.socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 0)
        self._push.connect(endpoint)

    def record(self, what: str, **detail: typing.Any) -> None:
        event = AuditEvent(what=what, pid=os.getpid(), at=time.time(), detail=detail)
        try:
            self._push.send_json(event, zmq.NOBLOCK)
        except zmq.Again:
            pass

    def close(self) -> None:
        self._push.close()
