"""Progress events for the run dashboard.

``report()`` may be called from anywhere; where the events go is set once, with ``configure()``.
"""
import os
import time
from typing import Any

import zmq

_endpoint: str | None = None
_channels: dict[int, zmq.Socket] = {}


def configure(endpoint: str) -> None:
    global _endpoint
    _endpoint = endpoint


def _channel() -> zmq.Socket:
    key = os.getpid()
    channel = _channels.get(key)
    if channel is None:
        channel = zmq.Context().socket(zmq.PUSH)
        channel.linger = 500
        channel.connect(_endpoint)
        _channels[key] = channel
    return channel


def report(stage: str, **details: Any) -> None:
    if _endpoint is None:
        return
    event = {"stage": stage, "pid": os.getpid(), "ts": time.time(), **details}
    try:
        _channel().send_json(event, flags=zmq.NOBLOCK)
    except zmq.Again:
        pass
