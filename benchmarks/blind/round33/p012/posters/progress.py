"""Progress of the plate making, for the bar on the foreman's screen."""
from __future__ import annotations

from typing import Optional

import zmq

_publisher: Optional[zmq.Socket] = None


def open_progress(context: zmq.Context, endpoint: str) -> None:
    global _publisher
    _publisher = context.socket(zmq.PUSH)
    _publisher.linger = 300
    _publisher.connect(endpoint)


def progress(title: str, stage: str, percent: int) -> None:
    if _publisher is None:
        return
    _publisher.send_json({"title": title, "stage": stage, "percent": percent}, zmq.NOBLOCK)


def close_progress() -> None:
    global _publisher
    if _publisher is not None:
        _publisher.close()
        _publisher = None
