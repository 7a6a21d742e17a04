"""Client side: a named mutex that works between processes."""
from __future__ import annotations

import contextlib
import os

import zmq

from .protocol import Frame, Verb


class LockTimeout(Exception):
    pass


class LockClient:
    """Picklable: what travels is the endpoint, the connection is made on arrival."""

    def __init__(self, endpoint: str, timeout_ms: int = 1500):
        self._setup(endpoint, timeout_ms)

    def _setup(self, endpoint, timeout_ms):
        self.endpoint, self.timeout_ms = endpoint, timeout_ms
        self._ctx = zmq.Context()
        self._dealer = self._ctx.socket(zmq.DEALER)
        self._dealer.setsockopt(zmq.LINGER, 200)
        self._dealer.connect(endpoint)

    def __getstate__(self):
        return self.endpoint, self.timeout_ms

    def __setstate__(self, state):
        self._setup(*state)

    @property
    def owner(self) -> str:
        return f"{os.uname().nodename}/{os.getpid()}"

    @contextlib.contextmanager
    def hold(self, resource: str):
        ask = Frame(Verb.ACQUIRE, resource, self.owner)
        self._dealer.send_multipart(ask.pack())
        if not self._dealer.poll(self.timeout_ms):
            raise LockTimeout(resource)
        reply = Frame.unpack(self._dealer.recv_multipart())
        try:
            yield reply
        finally:
            self._dealer.send_multipart(ask._replace(verb=Verb.RELEASE).pack())
