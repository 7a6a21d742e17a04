from __future__ import annotations

import logging
from typing import Callable, Dict

import zmq

from .frames import Frame, Kind

log = logging.getLogger(__name__)


class Bridge:
    def __init__(self, upstream: str, downstream: str) -> None:
        self.context = zmq.Context()
        self.up = self.context.socket(zmq.PUSH)
        self.up.linger = 0
        self.up.connect(upstream)
        self.down = self.context.socket(zmq.PUB)
        self.down.linger = 0
        self.down.bind(downstream)
        self.forwarded = 0
        self._table: Dict[Kind, Callable[[Frame], None]] = {
            Kind.DATA: self._data,
            Kind.PING: self._ping,
            Kind.STOP: self._stop,
        }

    def check(self) -> None:
        self.dispatch(Frame(Kind.PING))

    def dispatch(self, frame: Frame) -> None:
        self._table[frame.kind](frame)

    def _data(self, frame: Frame) -> None:
        self.down.send(frame.body)
        self.forwarded += 1

    def _ping(self, frame: Frame) -> None:
        try:
            self.up.send_multipart([b"PING", frame.body], zmq.DONTWAIT)
        except zmq.Again:
            log.warning("upstream is congested")

    def _stop(self, frame: Frame) -> None:
        self.down.close()
        log.info("forwarded %d", self.forwarded)
