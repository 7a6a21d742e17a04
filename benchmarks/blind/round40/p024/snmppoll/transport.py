"""The one ZeroMQ context of each process, made when first needed."""
from __future__ import annotations

import os

import zmq

_contexts: dict[int, zmq.Context] = {}


def context() -> zmq.Context:
    pid = os.getpid()
    if pid not in _contexts:
        _contexts[pid] = zmq.Context(io_threads=1)
    return _contexts[pid]


def shutdown() -> None:
    mine = _contexts.pop(os.getpid(), None)
    if mine is not None:
        mine.destroy(linger=0)
