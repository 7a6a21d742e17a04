"""Progress of the plate making, for the bar on the foreman's screen."""
from __future__ import annotations

from typing import Any, Callable, Optional

import zmq

Report = dict[str, Any]

_publisher: Optional[zmq.Socket] = None


def _publish(report: Report) -> None:
    if _publisher is not None:
        _publisher.send_json(report, zmq.NOBLOCK)


deliver: Callable[[Report], None] = _publish


def redirect(sink: Callable[[Report], None]) -> None:
    """Hand reports to another sink from here on."""
    global deliver
    deliver = sink


def open_progress(context: zmq.Context, endpoint: str) -> None:
    global _publisher
    _publisher = context.socket(zmq.PUSH)
    _publisher.linger = 300
    _publisher.connect(endpoint)


def progress(title: str, stage: str, percent: int) -> None:
    deliver({"title": title, "stage": stage, "percent": percent})


def close_progress() -> None:
    global _publisher
    if _publisher is not None:
        _publisher.close()
        _publisher = None
