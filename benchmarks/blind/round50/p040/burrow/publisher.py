from __future__ import annotations

import os

import zmq


class Publisher:
    """Events of the campaign. Only the process that opened it publishes."""

    def __init__(self, endpoint: str) -> None:
        self._owner = os.getpid()
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.linger = 300
        self._socket.connect(endpoint)

    @property
    def active(self) -> bool:
        return os.getpid() == self._owner

    def event(self, topic: str, **fields) -> bool:
        if not self.active:
            return False
        self._socket.send_json([topic, fields])
        return True

    def __enter__(self) -> Publisher:
        return self

    def __exit__(self, *exc) -> None:
        if self.active:
            self._socket.close()
            self._context.term()


class Watcher:
    def __enter__(self) -> Watcher:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PULL)
        port = self._socket.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        return self

    def __exit__(self, *exc) -> None:
        self._socket.close(0)
        self._context.term()

    def drain(self) -> list:
        events = []
        while self._socket.poll(150):
            events.append(self._socket.recv_json(zmq.NOBLOCK))
        return events
