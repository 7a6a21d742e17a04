"""Client of the booking desk, usable from the planner's worker processes too."""
from __future__ import annotations

import os

import zmq


class DeskUnreachable(Exception):
    pass


class DeskClient:
    def __init__(self, timeout_ms: int = 700) -> None:
        self.endpoint = ""
        self.timeout_ms = timeout_ms
        self._owner = os.getpid()
        self._context = zmq.Context()
        self._socket: zmq.Socket | None = None

    def _request_socket(self) -> zmq.Socket:
        if self._owner != os.getpid():
            self._owner = os.getpid()
            self._context = zmq.Context()
            self._socket = None
        if self._socket is None:
            sock = self._context.socket(zmq.REQ)
            sock.rcvtimeo = sock.sndtimeo = self.timeout_ms
            sock.linger = 0
            sock.connect(self.endpoint)
            self._socket = sock
        return self._socket

    def ask(self, do: str, **details) -> dict:
        sock = self._request_socket()
        try:
            sock.send_json({"do": do, **details})
            return sock.recv_json()
        except zmq.Again:
            self._drop()
            raise DeskUnreachable(do) from None

    def _drop(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def calendar(self) -> list[str]:
        return self.ask("calendar")["free"]

    def book(self, slot: str, group: str) -> bool:
        return self.ask("book", slot=slot, group=group)["ok"]


desk = DeskClient()
