"""Progress events, published to whoever collects them (the dashboard, or the service itself)."""
from __future__ import annotations

import functools
import json
import os
import time

import zmq


@functools.lru_cache(maxsize=None)
def _context() -> zmq.Context:
    return zmq.Context()


@functools.lru_cache(maxsize=None)
def publisher(endpoint: str) -> zmq.Socket:
    sock = _context().socket(zmq.PUB)
    sock.setsockopt(zmq.LINGER, 200)
    sock.setsockopt(zmq.SNDHWM, 500)
    sock.connect(endpoint)
    return sock


def report(endpoint: str, subject: str, **fields: object) -> None:
    body = json.dumps({"pid": os.getpid(), "at": time.time(), **fields}).encode()
    try:
        publisher(endpoint).send_multipart([subject.encode(), body], zmq.NOBLOCK)
    except zmq.Again:
        pass


def forget() -> None:
    """Drop what was cached, so that the next report starts afresh."""
    publisher.cache_clear()
    _context.cache_clear()


def shutdown(endpoint: str) -> None:
    publisher(endpoint).close()
    _context().term()
    publisher.cache_clear()
    _context.cache_clear()
