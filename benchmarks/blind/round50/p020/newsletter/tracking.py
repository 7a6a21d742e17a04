"""Counters for the campaign dashboard."""
from __future__ import annotations

import os

import zmq

_context = zmq.Context.instance()
_counters: dict[str, zmq.Socket] = {}


def _socket(address: str) -> zmq.Socket:
    if address not in _counters:
        socket = _context.socket(zmq.PUSH)
        socket.setsockopt(zmq.LINGER, 500)
        socket.setsockopt(zmq.SNDTIMEO, 500)
        socket.connect(address)
        _counters[address] = socket
    return _counters[address]


def count(name: str, amount: int = 1) -> None:
    address = os.environ.get("NEWSLETTER_COUNTERS")
    if address:
        _socket(address).send_string(f"{name}:{amount}")


def flush() -> None:
    while _counters:
        _counters.popitem()[1].close()
