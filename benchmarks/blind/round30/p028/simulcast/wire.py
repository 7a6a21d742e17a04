"""Socket factories. Everything that talks to the registry gets one injected."""
from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

import zmq

SocketFactory: TypeAlias = Callable[[int], zmq.Socket[bytes]]


def local_socket(kind: int) -> zmq.Socket[bytes]:
    return zmq.Context.instance().socket(kind)


@contextmanager
def connected(factory: SocketFactory, kind: int, endpoint: str, *, timeout_ms: int = 1_500) -> Iterator[zmq.Socket[bytes]]:
    sock = factory(kind)
    sock.linger = 500
    sock.rcvtimeo = sock.sndtimeo = timeout_ms
    sock.connect(endpoint)
    try:
        yield sock
    finally:
        sock.close()


def ask(factory: SocketFactory, endpoint: str, **request: Any) -> dict[str, Any]:
    with connected(factory, zmq.REQ, endpoint) as sock:
        sock.send_json(request)
        reply = sock.recv_json()
    assert isinstance(reply, dict)
    return reply
