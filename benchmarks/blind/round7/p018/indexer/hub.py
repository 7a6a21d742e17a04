import functools
import tempfile
from typing import Any

import zmq


@functools.lru_cache(maxsize=None)
def broker_url() -> str:
    return f"ipc://{tempfile.mkdtemp(prefix='indexer-')}/broker"


@functools.lru_cache(maxsize=None)
def _context() -> zmq.Context:
    return zmq.Context()


class Channel:
    def __init__(self, name: str) -> None:
        self.name = name
        self._sock = _context().socket(zmq.PUSH)
        self._sock.setsockopt(zmq.LINGER, 200)
        self._sock.connect(broker_url())

    def send(self, message: dict[str, Any]) -> None:
        self._sock.send_json({"channel": self.name, **message})


@functools.lru_cache(maxsize=16)
def get_channel(name: str) -> Channel:
    """One channel per name; opening them is slow."""
    return Channel(name)
