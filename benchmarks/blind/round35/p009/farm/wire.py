"""Connections used across the farm. Callers just ask for a channel by name."""

from __future__ import annotations

import functools
import os
import threading

import zmq

_channels: dict[tuple[int, str, str], zmq.Socket] = {}
_lock = threading.Lock()

_KINDS = {"progress": zmq.PUSH, "alerts": zmq.PUB}


@functools.lru_cache(maxsize=None)
def context() -> zmq.Context:
    ctx = zmq.Context()
    ctx.setsockopt(zmq.LINGER, 0)
    return ctx


def channel(name: str, url: str) -> zmq.Socket:
    key = (os.getpid(), name, url)
    with _lock:
        found = _channels.get(key)
        if found is None:
            found = context().socket(_KINDS[name])
            found.connect(url)
            _channels[key] = found
        return found


def hang_up() -> None:
    mine = [key for key in _channels if key[0] == os.getpid()]
    for key in mine:
        _channels.pop(key).close()
