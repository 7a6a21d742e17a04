from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TypedDict

import zmq


class Quote(TypedDict):
    symbol: str
    bid: float
    ask: float


@cache
def shared_context() -> zmq.Context:
    context = zmq.Context()
    context.setsockopt(zmq.LINGER, 500)
    return context


@contextmanager
def quote_inbox() -> Iterator[tuple[zmq.Socket, str]]:
    inbox = shared_context().socket(zmq.PULL)
    try:
        port = inbox.bind_to_random_port("tcp://127.0.0.1")
        yield inbox, f"tcp://127.0.0.1:{port}"
    finally:
        inbox.close()


@contextmanager
def quote_outlet(endpoint: str) -> Iterator[zmq.Socket]:
    outlet = shared_context().socket(zmq.PUSH)
    try:
        outlet.connect(endpoint)
        yield outlet
    finally:
        outlet.close()
