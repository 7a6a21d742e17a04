"""Tells the cluster who is there."""
from __future__ import annotations

from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Callable, Iterator

import zmq

Say = Callable[[str], None]


def _say(sock: zmq.Socket, who: str, what: str) -> None:
    sock.send_multipart([who.encode(), what.encode()])


@contextmanager
def presence(who: str) -> Iterator[Say]:
    with ExitStack() as stack:
        ctx = zmq.Context()
        stack.callback(ctx.term)
        sock = ctx.socket(zmq.PUB)
        stack.callback(sock.close, 100)
        sock.bind_to_random_port("tcp://127.0.0.1")
        say = partial(_say, sock, who)
        stack.callback(say, "bye")
        say("hello")
        yield say
