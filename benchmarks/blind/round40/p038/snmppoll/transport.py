"""The one ZeroMQ context of the process, made when first needed."""
from __future__ import annotations

from typing import Optional

import zmq

_context: Optional[zmq.Context] = None


def context() -> zmq.Context:
    global _context
    if _context is None:
        _context = zmq.Context(io_threads=1)
    return _context


def shutdown() -> None:
    global _context
    if _context is not None:
        _context.destroy(linger=0)
        _context = None
