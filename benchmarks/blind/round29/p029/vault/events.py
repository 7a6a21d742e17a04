from __future__ import annotations

import os
import socket
from dataclasses import asdict, dataclass, field

import zmq


@dataclass
class Event:
    name: str
    archive: str = ""
    detail: dict = field(default_factory=dict)


class EventBus:
    def __init__(self) -> None:
        self._address: str | None = None
        self._context: zmq.Context | None = None
        self._socket: zmq.Socket | None = None

    def use(self, address: str) -> None:
        self._address = address

    def _open(self) -> zmq.Socket:
        if self._address is None:
            raise RuntimeError("event bus has no address")
        if self._socket is None:
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.PUSH)
            self._socket.connect(self._address)
        return self._socket

    def publish(self, event: Event) -> None:
        body = asdict(event) | {"host": socket.gethostname(), "pid": os.getpid()}
        self._open().send_json(body)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close(linger=300)
            self._context.term()
        self._socket = self._context = None

    def forget(self) -> None:
        self._socket = self._context = None


bus = EventBus()
os.register_at_fork(after_in_child=bus.forget)
