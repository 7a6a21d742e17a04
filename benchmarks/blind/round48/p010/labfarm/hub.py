from __future__ import annotations

import logging
import os
from enum import Enum

import msgpack_lite as wire
import zmq

log = logging.getLogger(__name__)


class Stage(str, Enum):
    PLANNED = "planned"
    FITTED = "fitted"
    SCORED = "scored"


class Hub:
    """The dashboard's side of an experiment: who is doing what."""

    def __init__(self) -> None:
        self._feed: zmq.Socket | None = None

    def attach(self, context: zmq.Context, url: str) -> None:
        feed = context.socket(zmq.PUB)
        feed.linger = 100
        feed.connect(url)
        self._feed = feed
        log.debug("hub attached to %s", url)

    def note(self, stage: Stage, trial: int, **extra: float) -> None:
        if self._feed is not None:
            body = {"stage": stage.value, "trial": trial, "pid": os.getpid(), **extra}
            self._feed.send(wire.packb(body), flags=zmq.NOBLOCK)

    def detach(self) -> None:
        if self._feed is not None:
            self._feed.close()
            self._feed = None


hub = Hub()
