from __future__ import annotations

from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import AsyncIterator

import zmq
import zmq.asyncio

messaging: ContextVar[zmq.asyncio.Context] = ContextVar("messaging")


def sync_context() -> zmq.Context:
    """A view for code that runs outside of the loop."""
    return zmq.Context.shadow(messaging.get().underlying)


@asynccontextmanager
async def console_port() -> AsyncIterator[tuple[zmq.asyncio.Socket, str]]:
    context = zmq.asyncio.Context()
    token = messaging.set(context)
    console = context.socket(zmq.PULL)
    console.linger = 0
    port = console.bind_to_random_port("tcp://127.0.0.1")
    try:
        yield console, f"tcp://127.0.0.1:{port}"
    finally:
        messaging.reset(token)
        console.close()
        context.term()
