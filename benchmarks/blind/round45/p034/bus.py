"""Event bus of the sweep: everyone pushes, the main process collects."""

from __future__ import annotations

import os
import queue
import threading
from typing import Any

import zmq

_address: str | None = None
_context: zmq.Context | None = None
_push: zmq.Socket | None = None


def configure(address: str) -> None:
    global _address
    _address = address


def _socket() -> zmq.Socket:
    global _context, _push
    if _push is None:
        if _address is None:
            raise RuntimeError("bus.configure() has not been called")
        _context = zmq.Context()
        _push = _context.socket(zmq.PUSH)
        _push.linger = 300
        _push.connect(_address)
    return _push


def emit(event: str, **fields: Any) -> None:
    message = {"event": event, "pid": os.getpid(), **fields}
    try:
        _socket().send_json(message, zmq.DONTWAIT)
    except zmq.Again:
        pass


def shutdown() -> None:
    global _context, _push
    if _push is not None:
        _push.close()
        _push = None
    if _context is not None:
        _context.term()
        _context = None


class Collector(threading.Thread):
    def __init__(self, address: str) -> None:
        super().__init__(daemon=True)
        self.address = address
        self.events: queue.SimpleQueue[dict] = queue.SimpleQueue()
        self._ending = threading.Event()

    def run(self) -> None:
        with zmq.Context() as context:
            with context.socket(zmq.PULL) as pull:
                pull.bind(self.address)
                while not self._ending.is_set():
                    if pull.poll(50):
                        self.events.put(pull.recv_json())

    def finish(self) -> list[dict]:
        self._ending.wait(0.3)
        self._ending.set()
        self.join(2)
        found = []
        while not self.events.empty():
            found.append(self.events.get())
        return found
