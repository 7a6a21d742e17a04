from __future__ import annotations

import importlib
from typing import Callable, NamedTuple, Optional

import zmq


class WorkerState(NamedTuple):
    line: zmq.Socket
    engine: Callable[[int], int]


_state: Optional[WorkerState] = None


def load(path: str) -> Callable[[int], int]:
    module, _, name = path.partition(":")
    return getattr(importlib.import_module(module), name)


def prepare(url: str, engine: str) -> None:
    global _state
    line = zmq.Context().socket(zmq.PUSH)
    line.connect(url)
    _state = WorkerState(line, load(engine))


def render(frame: int) -> int:
    assert _state is not None
    value = _state.engine(frame)
    _state.line.send_string("even" if frame % 2 == 0 else "odd")
    return value
