"""The message bus of the house: one context and one outgoing socket a process."""
from __future__ import annotations

import json
from typing import Optional

import zmq

_context: Optional[zmq.Context] = None
_out: Optional[zmq.Socket] = None
_address = ""


def open_bus(address: str) -> None:
    global _context, _out, _address
    _address = address
    _context = zmq.Context()
    _out = _context.socket(zmq.PUSH)
    _out.setsockopt(zmq.LINGER, 800)
    _out.connect(address)


def reopen() -> None:
    open_bus(_address)


def publish(topic: str, **body) -> None:
    assert _out is not None, "bus is not open"
    _out.send_multipart([topic.encode(), json.dumps(body).encode()], zmq.NOBLOCK)


def close_bus() -> None:
    global _context, _out
    if _out is not None:
        _out.close()
        _context.term()
    _context = _out = None
