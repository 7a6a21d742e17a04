from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import Iterator

import zmq


@dataclass(frozen=True)
class Links:
    """Where the services are, and how to reach them."""

    registry: str
    ledger: str
    timeout_ms: int = 1500

    @property
    def context(self) -> zmq.Context:
        return zmq.Context.instance()

    @contextmanager
    def open(self, kind: int, endpoint: str) -> Iterator[zmq.Socket]:
        sock = self.context.socket(kind)
        sock.setsockopt(zmq.LINGER, self.timeout_ms)
        sock.setsockopt(zmq.SNDTIMEO, self.timeout_ms)
        sock.setsockopt(zmq.RCVTIMEO, self.timeout_ms)
        sock.connect(endpoint)
        try:
            yield sock
        finally:
            sock.close()

    def release(self) -> None:
        """Wait for what is still on its way; the last thing a courier does."""
        self.context.term()
