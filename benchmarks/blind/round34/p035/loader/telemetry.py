from __future__ import annotations

import os
from typing import Final

import zmq

LINKS: Final = {"samples": zmq.PUSH, "liveness": zmq.DEALER}


class Telemetry:
    """Named outbound links, opened on demand and per process."""

    def __init__(self, endpoints: dict[str, str]) -> None:
        self._endpoints = endpoints
        self._links: dict[str, zmq.Socket] = {}
        self._context: zmq.Context | None = None
        self._pid = os.getpid()

    def _ensure_process(self) -> None:
        if self._pid != os.getpid():
            self._links = {}
            self._context = None
            self._pid = os.getpid()

    def link(self, name: str) -> zmq.Socket:
        self._ensure_process()
        if name not in self._links:
            if self._context is None:
                self._context = zmq.Context()
            sock = self._context.socket(LINKS[name])
            sock.linger = 200
            sock.connect(self._endpoints[name])
            self._links[name] = sock
        return self._links[name]


class Heartbeat:
    def __init__(self, link: zmq.Socket, source: str) -> None:
        self._link = link
        self._source = source.encode()
        self.credits = 0

    def beat(self) -> None:
        self._link.send_multipart([self._source, b"alive"])
        if self._link.poll(40):
            self.credits += int(self._link.recv())
