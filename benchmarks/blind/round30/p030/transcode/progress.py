"""Progress reporting, seen by the dashboard as a stream of small JSON documents."""
from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from typing import Protocol

import zmq

from .settings import settings


class ProgressSink(Protocol):
    def update(self, asset: str, rendition: str, fraction: float) -> None: ...


class ZmqProgressSink:
    """Pushes progress documents; drops them if the dashboard is slow."""

    def __init__(self, endpoint: str) -> None:
        self._push = zmq.Context.instance().socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 200)
        self._push.connect(endpoint)

    def update(self, asset: str, rendition: str, fraction: float) -> None:
        document = {
            "asset": asset,
            "rendition": rendition,
            "fraction": round(fraction, 3),
            "pid": os.getpid(),
        }
        with suppress(zmq.Again):
            self._push.send_json(document, zmq.NOBLOCK)


@cache
def _sink_of(pid: int) -> ProgressSink:
    return ZmqProgressSink(settings().progress_endpoint)


def progress_sink() -> ProgressSink:
    return _sink_of(os.getpid())
