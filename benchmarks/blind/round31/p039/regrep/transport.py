"""Process-wide ZeroMQ context and what hangs on it."""
from __future__ import annotations

import os
import weakref
from typing import Optional, Protocol

import zmq


class Dependent(Protocol):
    def detach(self) -> None: ...


_context: Optional[zmq.Context] = None
_dependents: "weakref.WeakSet[Dependent]" = weakref.WeakSet()


def context(dependent: Dependent) -> zmq.Context:
    global _context
    if _context is None:
        _context = zmq.Context(io_threads=1)
    _dependents.add(dependent)
    return _context


def _forget() -> None:
    global _context
    for dependent in list(_dependents):
        dependent.detach()
    _dependents.clear()
    _context = None


os.register_at_fork(after_in_child=_forget)
