"""Audit trail required by the supervisor: who built which cell, when."""
from __future__ import annotations

import datetime as dt
import functools
import os

import zmq

from . import transport


class Trail:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint

    @functools.cached_property
    def _socket(self) -> zmq.Socket:
        sock = transport.context(self).socket(zmq.PUB)
        sock.set(zmq.LINGER, 250)
        sock.connect(self.endpoint)
        return sock

    def note(self, subject: str, event: str, **facts: object) -> None:
        stamp = dt.datetime.now(dt.timezone.utc).isoformat()
        self._socket.send_json({"subject": subject, "event": event, "pid": os.getpid(), "at": stamp, **facts})

    def detach(self) -> None:
        self.__dict__.pop("_socket", None)

    def close(self) -> None:
        if "_socket" in self.__dict__:
            self._socket.close()
            self.detach()


@functools.lru_cache(maxsize=1)
def run_trail() -> Trail:
    return Trail(os.environ["REGREP_TRAIL"])
