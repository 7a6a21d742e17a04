"""Progress messages for the tray applet, which binds the PULL side."""
from __future__ import annotations

import json
import os
import time

import zmq


class Tray:
    """Shows import progress. The connection is opened with the first message."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._context: zmq.Context | None = None
        self._link: zmq.Socket | None = None
        self._opened_by = 0

    @property
    def link(self) -> zmq.Socket:
        if self._link is None or self._opened_by != os.getpid():
            self._opened_by = os.getpid()
            self._context = zmq.Context()
            self._link = self._context.socket(zmq.PUSH)
            self._link.setsockopt(zmq.LINGER, 500)
            self._link.connect(self.endpoint)
        return self._link

    def show(self, title: str, **details: object) -> None:
        body = {"title": title, "at": time.time(), "pid": os.getpid(), **details}
        self.link.send_string(json.dumps(body))

    def dismiss(self) -> None:
        if self._link is not None and self._opened_by == os.getpid():
            self._link.close()
            self._context.term()
            self._link = self._context = None
