from __future__ import annotations

import contextlib
import logging

import zmq

from .store import Certificate

log = logging.getLogger(__name__)


class Notifier(contextlib.AbstractContextManager):
    """Publishes renewal events for the load balancers."""

    def __init__(self, address: str) -> None:
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.linger = 0
        self.port = self._pub.bind_to_random_port(address)

    def expiring(self, cert: Certificate, days: int) -> None:
        frames = [b"cert.expiring", cert.host.encode(), str(days).encode()]
        self._pub.send_multipart(frames)
        log.info("announced %s (%d days)", cert.host, days)

    def __exit__(self, *exc_info) -> None:
        self._pub.close()
        log.debug("notifier on port %d gone", self.port)
