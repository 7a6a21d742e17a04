from __future__ import annotations

import threading
from collections import deque
from typing import Protocol

import zmq


class Closable(Protocol):
    def close(self) -> None: ...


class Channel:
    """A named one-way channel to the hub's monitor."""

    def __init__(self, socket: zmq.Socket, name: str) -> None:
        self._socket = socket
        self._name = name

    def say(self, text: str) -> None:
        try:
            self._socket.send_string(f"{self._name}|{text}", flags=zmq.DONTWAIT)
        except zmq.Again:
            pass

    def close(self) -> None:
        self._socket.close(linger=300)


class Hub:
    """Owns the messaging context; components ask it for channels."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.messages: deque[str] = deque(maxlen=100)
        self._context = zmq.Context()
        self._stopped = threading.Event()
        self._monitor: threading.Thread | None = None

    def start(self) -> "Hub":
        inbox = self._context.socket(zmq.PULL)
        inbox.rcvtimeo = 100
        inbox.bind(self.address)
        self._monitor = threading.Thread(target=self._watch, args=(inbox,), daemon=True)
        self._monitor.start()
        return self

    def _watch(self, inbox: zmq.Socket) -> None:
        while not self._stopped.is_set():
            try:
                self.messages.append(inbox.recv_string())
            except zmq.Again:
                continue
        inbox.close()

    def channel(self, name: str) -> Channel:
        socket = self._context.socket(zmq.PUSH)
        socket.connect(self.address)
        return Channel(socket, name)

    def stop(self) -> None:
        self._stopped.set()
        if self._monitor is not None:
            self._monitor.join(2)
        self._context.term()
