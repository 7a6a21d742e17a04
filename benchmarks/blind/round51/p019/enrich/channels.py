"""Named channels to the operator's console, opened when first used."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping

import zmq

log = logging.getLogger(__name__)


class Channels:
    def __init__(self) -> None:
        self.addresses: dict[str, str] = {}
        self._context: zmq.Context | None = None
        self._open: dict[str, zmq.Socket] = {}

    def configure(self, addresses: Mapping[str, str]) -> None:
        self.addresses.update(addresses)

    def __getitem__(self, name: str) -> zmq.Socket:
        try:
            return self._open[name]
        except KeyError:
            pass
        if self._context is None:
            self._context = zmq.Context()
        socket = self._context.socket(zmq.PUSH)
        socket.setsockopt(zmq.LINGER, 200)
        socket.connect(self.addresses[name])
        log.debug("channel %s opened", name)
        return self._open.setdefault(name, socket)

    def say(self, name: str, **fields: object) -> None:
        self[name].send_json({"pid": os.getpid(), **fields}, zmq.NOBLOCK)

    def forget(self) -> None:
        self._open = {}
        self._context = None

    def close(self) -> None:
        for socket in self._open.values():
            socket.close()
        if self._context is not None:
            self._context.term()
        self.forget()


channels = Channels()
os.register_at_fork(after_in_child=channels.forget)
