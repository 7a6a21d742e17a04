"""The session that the current code speaks for."""
from __future__ import annotations

import contextvars
from contextlib import contextmanager
from typing import NewType

import zmq

Topic = NewType("Topic", bytes)


class Session:
    def __init__(self, guild: str, url: str, out: zmq.Socket) -> None:
        self.guild = guild
        self.url = url
        self._out = out
        self.sent = 0

    def say(self, topic: Topic, text: str) -> None:
        self._out.send_multipart([topic, f"{self.guild}: {text}".encode()], flags=zmq.DONTWAIT)
        self.sent += 1


current: contextvars.ContextVar[Session] = contextvars.ContextVar("session")


@contextmanager
def session(guild: str, url: str):
    ctx = zmq.Context()
    out = ctx.socket(zmq.DEALER)
    out.linger = 300
    out.connect(url)
    token = current.set(Session(guild, url, out))
    try:
        yield current.get()
    finally:
        current.reset(token)
        out.close()
        ctx.term()
