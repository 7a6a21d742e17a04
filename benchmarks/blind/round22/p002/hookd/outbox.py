from __future__ import annotations

from functools import cached_property
from typing import Protocol

import zmq

from .models import Attempt
from .settings import Settings


class Outbox(Protocol):
    def put(self, attempt: Attempt) -> None: ...
    def mark(self, what: str) -> None: ...
    def close(self) -> None: ...


class MemoryOutbox:
    """The fake for unit tests."""

    def __init__(self) -> None:
        self.items: list[dict] = []

    def put(self, attempt: Attempt) -> None:
        self.items.append(attempt.to_wire())

    def mark(self, what: str) -> None:
        self.items.append({"mark": what})

    def close(self) -> None:
        self.items.clear()


class ReceiptOutbox:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @cached_property
    def _pipe(self) -> zmq.Socket:
        pipe = zmq.Context.instance().socket(zmq.PUSH)
        pipe.sndhwm = self._settings.send_hwm
        pipe.linger = 500
        pipe.connect(self._settings.receipts_url)
        return pipe

    def put(self, attempt: Attempt) -> None:
        self._pipe.send_json(attempt.to_wire())

    def mark(self, what: str) -> None:
        self._pipe.send_json({"mark": what})

    def close(self) -> None:
        if "_pipe" in self.__dict__:
            self._pipe.close()
            del self.__dict__["_pipe"]
