from __future__ import annotations

import logging
from functools import cached_property
from typing import Protocol

import zmq

from .model import TapeSettings, Tick

log = logging.getLogger(__name__)


class TickSink(Protocol):
    def publish(self, tick: Tick) -> None: ...

    def end_of_replay(self, venue: str, count: int) -> None: ...


class TapePublisher:
    """PUB side of the tape; the socket is opened on first use."""

    def __init__(self, settings: TapeSettings, context: zmq.Context) -> None:
        self._settings = settings
        self._context = context
        self.port: int | None = None

    @cached_property
    def _socket(self) -> zmq.Socket:
        sock = self._context.socket(zmq.PUB)
        sock.set_hwm(self._settings.high_water)
        sock.linger = self._settings.linger_ms
        self.port = sock.bind_to_random_port("tcp://127.0.0.1")
        log.info("%s on port %d", self._settings.name, self.port)
        return sock

    def open_session(self) -> None:
        self._socket.send_multipart([b"session", b"open"])

    def publish(self, tick: Tick) -> None:
        self._socket.send_multipart(tick.frames())

    def end_of_replay(self, venue: str, count: int) -> None:
        with self._context.socket(zmq.PUSH) as recorder:
            recorder.linger = 0
            log.info("%s replayed, %d ticks", venue, count)

    def close(self) -> None:
        if "_socket" in self.__dict__:
            self._socket.close()
