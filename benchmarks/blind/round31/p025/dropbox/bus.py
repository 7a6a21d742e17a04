"""Connections to the clearing-house relay."""
from __future__ import annotations

import contextlib
import logging
from typing import Iterator

import zmq

log = logging.getLogger(__name__)


class RelayBus:
    def __init__(self, relay: str, heartbeat: str) -> None:
        self.relay = relay
        self.context = zmq.Context()
        self._beat = self.context.socket(zmq.PUB)
        self._beat.bind(heartbeat)

    def beat(self, count: int) -> None:
        self._beat.send_string(f"alive {count}")

    @contextlib.contextmanager
    def courier(self, route: str) -> Iterator[zmq.Socket]:
        """A short-lived socket for exactly one delivery."""
        sock = self.context.socket(zmq.PUSH)
        sock.setsockopt(zmq.LINGER, 300)
        sock.setsockopt(zmq.SNDTIMEO, 300)
        try:
            sock.connect(f"{self.relay}-{route}")
            yield sock
        finally:
            sock.close()

    def shutdown(self) -> None:
        self._beat.close(linger=0)
        self.context.term()
