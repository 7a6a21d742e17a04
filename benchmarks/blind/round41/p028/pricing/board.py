"""Progress board: whoever watches a run subscribes to it."""
from __future__ import annotations

import json
from typing import Any, ClassVar, Protocol

import zmq


class Notes(Protocol):
    def note(self, topic: str, **fields: Any) -> None: ...


class SilentBoard:
    def note(self, topic: str, **fields: Any) -> None:
        return None


class Board:
    _current: ClassVar[Notes] = SilentBoard()

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._pub = context.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self._pub.bind(endpoint)

    def note(self, topic: str, **fields: Any) -> None:
        self._pub.send_multipart([topic.encode(), json.dumps(fields).encode()], zmq.NOBLOCK)

    def close(self) -> None:
        self._pub.close()

    @classmethod
    def install(cls, board: Notes) -> None:
        cls._current = board

    @classmethod
    def current(cls) -> Notes:
        return cls._current
