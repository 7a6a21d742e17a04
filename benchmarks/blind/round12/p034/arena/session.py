from __future__ import annotations

from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import Enum

import zmq
import zmq.asyncio


class Topic(bytes, Enum):
    HIT = b"hit"
    ROUND = b"round"


@dataclass
class Session:
    feed: zmq.Socket
    url: str
    sent: dict[Topic, int] = field(default_factory=lambda: dict.fromkeys(Topic, 0))

    def publish(self, topic: Topic, text: str) -> None:
        self.feed.send_multipart([topic.value, text.encode()], zmq.NOBLOCK)
        self.sent[topic] += 1


current_session: ContextVar[Session] = ContextVar("current_session")


@asynccontextmanager
async def open_session():
    ctx = zmq.Context()
    feed = ctx.socket(zmq.XPUB)
    port = feed.bind_to_random_port("tcp://127.0.0.1")
    token = current_session.set(Session(feed, f"tcp://127.0.0.1:{port}"))
    try:
        yield current_session.get()
    finally:
        current_session.reset(token)
        feed.close(100)
        ctx.term()
