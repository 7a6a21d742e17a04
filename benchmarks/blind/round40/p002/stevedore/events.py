"""Event feed: every process pushes small records to the address in STEVEDORE_EVENTS."""
from __future__ import annotations

import os
import time
from typing import Any, Optional

import zmq

ADDRESS = "STEVEDORE_EVENTS"


class Emitter:
    def __init__(self, address: str) -> None:
        self._context = zmq.Context()
        self._push = self._context.socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 300)
        self._push.connect(address)

    def emit(self, kind: str, **fields: Any) -> None:
        fields.update(kind=kind, at=time.time())
        self._push.send_json(fields)

    def close(self) -> None:
        self._push.close()
        self._context.term()


_emitter: Optional[Emitter] = None


def emitter() -> Emitter:
    global _emitter
    if _emitter is None:
        _emitter = Emitter(os.environ[ADDRESS])
    return _emitter


class Feed:
    """The reading end, one per program."""

    def __init__(self) -> None:
        self._context = zmq.Context()
        self._pull = self._context.socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        os.environ[ADDRESS] = f"tcp://127.0.0.1:{port}"

    def drain(self, wait_ms: int = 200) -> list[dict[str, Any]]:
        found = []
        while self._pull.poll(wait_ms):
            found.append(self._pull.recv_json())
        return found

    def close(self) -> None:
        self._pull.close(0)
        self._context.term()
