from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import zmq
import zmq.asyncio


@dataclass
class Session:
    context: zmq.asyncio.Context
    intake: zmq.asyncio.Socket
    uplink: str


_active: ContextVar[Session] = ContextVar("embedder_session")


def current() -> Session:
    return _active.get()


@asynccontextmanager
async def session() -> AsyncIterator[Session]:
    context = zmq.asyncio.Context()
    intake = context.socket(zmq.PULL)
    port = intake.bind_to_random_port("tcp://127.0.0.1")
    token = _active.set(Session(context, intake, f"tcp://127.0.0.1:{port}"))
    try:
        yield current()
    finally:
        _active.reset(token)
        context.destroy(linger=0)
