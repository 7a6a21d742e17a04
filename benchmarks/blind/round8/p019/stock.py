from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import Iterator

import zmq


@contextmanager
def stock_link(url: str) -> Iterator[zmq.Socket]:
    """A link to the stock server, with a context for it alone."""
    with ExitStack() as stack:
        ctx = stack.enter_context(zmq.Context())
        link = stack.enter_context(ctx.socket(zmq.DEALER))
        link.linger = 0
        link.connect(url)
        yield link


def probe(url: str) -> bool:
    with stock_link(url) as link:
        link.send(b"ping", zmq.DONTWAIT)
        return bool(link.poll(50))
