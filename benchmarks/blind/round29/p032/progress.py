"""Progress events for `snapctl watch`."""
from __future__ import annotations

import os
import time
from typing import Any

import zmq

ENDPOINT_VARIABLE = "SNAPD_PROGRESS"
_channel: zmq.Socket | None = None


def channel() -> zmq.Socket:
    global _channel
    if _channel is None:
        _channel = zmq.Context.instance().socket(zmq.PUB)
        _channel.setsockopt(zmq.LINGER, 250)
        _channel.connect(os.environ[ENDPOINT_VARIABLE])
        time.sleep(0.1)
    return _channel


def report(event: str, **fields: Any) -> None:
    channel().send_json({"event": event, "at": time.time(), **fields})
