"""Event bus client.  One PUSH socket per process, opened on first use."""
from __future__ import annotations

import logging
import os
import time
from typing import Any

import zmq

log = logging.getLogger(__name__)

_endpoint: str | None = None
_context: zmq.Context | None = None
_events: zmq.Socket | None = None


def configure(endpoint: str) -> None:
    global _endpoint
    _endpoint = endpoint


def reset(endpoint: str) -> None:
    """Pool initializer: start the worker with a fresh context and event socket."""
    global _endpoint, _context, _events
    _endpoint = endpoint
    _context = None
    _events = None


def _socket() -> zmq.Socket:
    global _context, _events
    if _events is None:
        if _endpoint is None:
            raise RuntimeError("bus.configure() was not called")
        if _context is None:
            _context = zmq.Context()
        _events = _context.socket(zmq.PUSH)
        _events.linger = 500
        _events.connect(_endpoint)
    return _events


def emit(kind: str, **fields: Any) -> None:
    event = {"kind": kind, "pid": os.getpid(), "at": time.time(), **fields}
    try:
        _socket().send_json(event, zmq.NOBLOCK)
    except zmq.Again:
        log.warning("event %s dropped, collector is behind", kind)


def shutdown() -> None:
    global _context, _events
    if _events is not None:
        _events.close()
        _events = None
    if _context is not None:
        _context.term()
        _context = None
