from __future__ import annotations

import os
import weakref
from functools import cached_property
from typing import ClassVar

import zmq


class Link:
    """One outbound lane to the control tower."""

    _alive: ClassVar["weakref.WeakSet[Link]"] = weakref.WeakSet()
    _parked: ClassVar[list[object]] = []

    def __init__(self, endpoint: str, *, lane: str) -> None:
        self.endpoint = endpoint
        self.lane = lane
        self._alive.add(self)

    @cached_property
    def _context(self) -> zmq.Context:
        return zmq.Context()

    @cached_property
    def _socket(self) -> zmq.Socket:
        s = self._context.socket(zmq.PUSH)
        s.connect(self.endpoint)
        return s

    def post(self, **fields: object) -> None:
        self._socket.send_json({"lane": self.lane, **fields})

    def flush(self) -> None:
        self._socket.close(linger=1000)
        self._context.term()
        self._forget()

    def _forget(self) -> None:
        for name in ("_socket", "_context"):
            self.__dict__.pop(name, None)

    @classmethod
    def _forget_all(cls) -> None:
        for link in list(cls._alive):
            # kept referenced so that no finaliser runs for them
            cls._parked.extend(v for k, v in vars(link).items() if k in ("_socket", "_context"))
            link._forget()


os.register_at_fork(after_in_child=Link._forget_all)
