"""Channel to the breaks desk, where clerks pick up unmatched items."""
from __future__ import annotations

import logging
import os
import tempfile
from typing import Optional

import zmq

from .positions import Break

log = logging.getLogger(__name__)

_channel: Optional[zmq.Socket] = None


def endpoint() -> str:
    return os.environ.setdefault("NOSTRO_DESK", "ipc://" + tempfile.mktemp(prefix="desk-", suffix=".sock"))


def channel() -> zmq.Socket:
    global _channel
    if _channel is None:
        _channel = zmq.Context.instance().socket(zmq.PUB)
        _channel.linger = 200
        _channel.bind(endpoint())
        log.debug("desk channel on %s", endpoint())
    return _channel


def publish(item: Break) -> None:
    channel().send_json({"type": "break", **item.as_dict()})


def announce(text: str) -> None:
    channel().send_json({"type": "notice", "text": text})


def shutdown() -> None:
    global _channel
    if _channel is not None:
        _channel.close()
        _channel = None
