"""Named channels towards the other services, opened on first use."""
from __future__ import annotations

import os
from collections.abc import Hashable, Mapping
from typing import Generic, TypeVar

import zmq

K = TypeVar("K", bound=Hashable)


class Channels(Generic[K]):
    def __init__(self, endpoints: Mapping[K, str]) -> None:
        self._endpoints = dict(endpoints)
        self._ctx: zmq.Context | None = None
        self._open: dict[K, zmq.Socket] = {}
        os.register_at_fork(after_in_child=self._after_fork)

    def _after_fork(self) -> None:
        self._ctx = None

    @property
    def context(self) -> zmq.Context:
        if self._ctx is None:
            self._ctx = zmq.Context()
        return self._ctx

    def push(self, key: K) -> zmq.Socket:
        try:
            return self._open[key]
        except KeyError:
            sock = self.context.socket(zmq.PUSH)
            sock.linger = 500
            sock.connect(self._endpoints[key])
            return self._open.setdefault(key, sock)

    def close(self) -> None:
        while self._open:
            _, sock = self._open.popitem()
            sock.close()
        if self._ctx is not None:
            self._ctx.term()
            self._ctx = None
