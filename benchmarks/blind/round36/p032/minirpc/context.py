from __future__ import annotations

import contextvars
from dataclasses import dataclass, field

import msgs
import zmq


@dataclass
class Call:
    ident: bytes
    number: int
    method: str
    reply_to: zmq.Socket = field(repr=False)

    def progress(self, percent: int) -> None:
        """Tell the caller how far we are; best effort."""
        frames = [self.ident, *msgs.progress(self.number, percent)]
        try:
            self.reply_to.send_multipart(frames, zmq.NOBLOCK)
        except zmq.ZMQError:
            pass


_call: contextvars.ContextVar[Call] = contextvars.ContextVar("call")


def current_call() -> Call:
    return _call.get()


def enter(call: Call) -> contextvars.Token[Call]:
    return _call.set(call)


def leave(token: contextvars.Token[Call]) -> None:
    _call.reset(token)
