from __future__ import annotations

import os
from typing import Protocol

import zmq
import zmq.asyncio


class Sink(Protocol):
    def emit(self, kind: str, **data: object) -> None: ...


class ZmqSink:
    def __init__(self, url: str):
        self._sock = zmq.Context.instance().socket(zmq.PUSH)
        self._sock.linger = 200
        self._sock.connect(url)

    def emit(self, kind: str, **data: object) -> None:
        self._sock.send_pyobj((kind, data), zmq.NOBLOCK)


class NullSink:
    def emit(self, kind: str, **data: object) -> None:
        pass


SINKS: dict[str, Sink] = {}


def register(name: str, sink: Sink) -> None:
    SINKS[name] = sink


def emit(kind: str, **data: object) -> None:
    for sink in SINKS.values():
        sink.emit(kind, pid=os.getpid(), **data)
