from __future__ import annotations

from typing import Generator, List

import zmq


def sink(url: str) -> Generator[None, List[float], None]:
    """Sends what it is given; the socket is made at the first next()."""
    context = zmq.Context()
    out = context.socket(zmq.PUSH)
    out.setsockopt(zmq.LINGER, 500)
    out.connect(url)
    try:
        while True:
            block = yield
            out.send_json(block)
    except GeneratorExit:
        out.close(1000 if "local" not in url else 0)
        context.term()
