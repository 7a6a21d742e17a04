"""Tells the registry that a service is up, and, on SIGTERM, that it goes."""
from __future__ import annotations

import logging
import signal
import sys
from types import FrameType
from typing import Optional

import zmq

log = logging.getLogger(__name__)


class PresenceClient:
    def __init__(self, registry: str, service: str) -> None:
        self.service = service
        self._link = zmq.Context.instance().socket(zmq.DEALER)
        self._link.linger = 100
        self._link.connect(registry)
        self._previous = signal.signal(signal.SIGTERM, self._on_term)
        self.announce("up")

    def announce(self, state: str) -> None:
        self._link.send_multipart([self.service.encode(), state.encode()], zmq.DONTWAIT)

    def _on_term(self, signum: int, frame: Optional[FrameType]) -> None:
        self.announce("down")
        if callable(self._previous):
            self._previous(signum, frame)
        sys.exit(128 + signum)
