"""Process-wide ZeroMQ context."""
from __future__ import annotations

import os
from typing import Optional

import zmq

_context: Optional[zmq.Context] = None


def context() -> zmq.Context:
    global _context
    if _context is None:
        _context = zmq.Context(io_threads=1)
    return _context


def _forget() -> None:
    global _context
    _context = None


os.register_at_fork(after_in_child=_forget)
