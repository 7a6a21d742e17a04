"""A coroutine sink that mirrors lease changes to a standby."""
from __future__ import annotations

from typing import Generator

import zmq

Entry = tuple[str, str, int]


def mirror(url: str) -> Generator[int, Entry | None, None]:
    """Prime with next(); send entries; each answer is the count so far."""
    context = zmq.Context()
    out = context.socket(zmq.PUSH)
    out.linger = 300
    out.connect(url)
    count = 0
    try:
        while True:
            entry = yield count
            if entry is None:
                continue
            out.send_multipart([str(part).encode() for part in entry])
            count += 1
    finally:
        out.close()
        context.term()
