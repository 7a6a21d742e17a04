"""The trading session in whose name code runs."""
from __future__ import annotations

import contextlib
import json
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Iterator

import zmq


@dataclass(slots=True)
class Session:
    desk: str
    trader: str
    wire: zmq.Socket
    notices: int = 0
    tags: dict[str, str] = field(default_factory=dict)

    def notify(self, kind: str, **fields: object) -> None:
        self.notices += 1
        body = {"desk": self.desk, "trader": self.trader, "kind": kind, **self.tags, **fields}
        with contextlib.suppress(zmq.Again):
            self.wire.send_string(json.dumps(body), flags=zmq.NOBLOCK)


_current: ContextVar[Session] = ContextVar("session")


def current() -> Session:
    return _current.get()


@contextlib.contextmanager
def opened(desk: str, trader: str, endpoint: str) -> Iterator[Session]:
    with zmq.Context() as context, context.socket(zmq.PUSH) as wire:
        wire.linger = 200
        wire.connect(endpoint)
        session = Session(desk, trader, wire)
        token = _current.set(session)
        try:
            session.notify("login")
            yield session
            session.notify("logout", notices=session.notices)
        finally:
            _current.reset(token)
