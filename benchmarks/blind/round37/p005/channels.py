"""One socket per user, because sockets must not be shared.

Call configure() once, then get() wherever a journal line is to be written.
"""
from __future__ import annotations

import threading
from typing import Hashable

import zmq


class Channels:
    def __init__(self) -> None:
        self._endpoint = ""
        self._lock = threading.Lock()
        self._open: dict[Hashable, zmq.Socket] = {}

    def configure(self, endpoint: str) -> None:
        self._endpoint = endpoint

    def _owner(self) -> Hashable:
        return threading.get_ident()

    def get(self) -> zmq.Socket:
        owner = self._owner()
        with self._lock:
            sock = self._open.get(owner)
            if sock is None:
                sock = zmq.Context.instance().socket(zmq.PUSH)
                sock.linger = 200
                sock.connect(self._endpoint)
                self._open[owner] = sock
        return sock

    def release(self) -> None:
        with self._lock:
            sock = self._open.pop(self._owner(), None)
        if sock is not None:
            sock.close()


channels = Channels()


def note(action: str, subject: str, **extra: object) -> None:
    channels.get().send_json({"action": action, "subject": subject, **extra})
