"""Values go to the slow-control archive.

One Archive per process tree is enough, modules share the one made by connect().
"""
from __future__ import annotations

import itertools
import logging
import os

import zmq

logger = logging.getLogger(__name__)


class Archive:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._context: zmq.Context | None = None
        self._socket: zmq.Socket | None = None
        self._serial = itertools.count()
        os.register_at_fork(after_in_child=self._reset)

    def _reset(self) -> None:
        self._context = None
        self._serial = itertools.count()

    @property
    def socket(self) -> zmq.Socket:
        if self._socket is None:
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.DEALER)
            self._socket.setsockopt(zmq.LINGER, 300)
            self._socket.connect(self.endpoint)
        return self._socket

    def store(self, channel: str, quantity: str, value: float) -> None:
        record = {"n": next(self._serial), "ch": channel, "q": quantity, "v": value}
        try:
            self.socket.send_json(record, zmq.NOBLOCK)
        except zmq.Again:
            logger.warning("archive is full, dropped %s", record)


_archive: Archive | None = None


def connect(endpoint: str) -> Archive:
    global _archive
    _archive = Archive(endpoint)
    return _archive


def store(channel: str, quantity: str, value: float) -> None:
    if _archive is not None:
        _archive.store(channel, quantity, value)
