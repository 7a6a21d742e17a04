from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator

import zmq


@contextlib.contextmanager
def lease(context: zmq.Context, kind: int, url: str | None = None) -> Iterator[zmq.Socket]:
    """A connected socket for the length of a with block."""
    sock = context.socket(kind)
    sock.linger = 200
    if url:
        sock.connect(url)
    try:
        yield sock
    finally:
        sock.close()


def encode(**fields: object) -> bytes:
    return json.dumps(fields, sort_keys=True).encode()
