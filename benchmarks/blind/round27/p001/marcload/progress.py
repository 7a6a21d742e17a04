"""Progress messages for the screen in the cataloguing room."""
from __future__ import annotations

import functools
import os
import time

import zmq


def endpoint() -> str:
    return os.environ["MARCLOAD_PROGRESS"]


@functools.lru_cache(maxsize=None)
def channel() -> zmq.Socket:
    sock = zmq.Context.instance().socket(zmq.PUSH)
    sock.linger = 200
    sock.connect(endpoint())
    return sock


def report(stage: str, control: str = "", **details) -> None:
    message = {"stage": stage, "control": control, "at": time.time(), **details}
    try:
        channel().send_json(message, zmq.NOBLOCK)
    except zmq.Again:
        pass


def release() -> None:
    if channel.cache_info().currsize:
        channel().close()
        channel.cache_clear()
