from __future__ import annotations

import contextvars
import functools
import os
import time
from typing import Callable, Optional

from .transport import Transport

_parent: contextvars.ContextVar[str] = contextvars.ContextVar("span", default="root")
_recorder: Optional["Recorder"] = None


class Recorder:
    def __init__(self, transport: Transport):
        self.transport = transport

    def emit(self, name: str, parent: str, began: float, ended: float, ok: bool) -> None:
        self.transport.deliver({
            "name": name, "parent": parent, "ms": round(1000 * (ended - began), 2), "ok": ok, "pid": os.getpid(),
        })


def configure(endpoint: str) -> Recorder:
    global _recorder
    _recorder = Recorder(Transport(endpoint))
    return _recorder


class span:
    """Context manager and decorator."""

    def __init__(self, name: str):
        self.name = name

    def __enter__(self):
        self.parent = _parent.get()
        self._token = _parent.set(self.name)
        self.began = time.perf_counter()
        return self

    def __exit__(self, kind, value, tb):
        _parent.reset(self._token)
        if _recorder is not None:
            _recorder.emit(self.name, self.parent, self.began, time.perf_counter(), kind is None)

    def __call__(self, fn: Callable) -> Callable:
        @functools.wraps(fn)
        def traced(*args, **kwargs):
            with span(f"{self.name}:{args[0]}" if args else self.name):
                return fn(*args, **kwargs)
        return traced
