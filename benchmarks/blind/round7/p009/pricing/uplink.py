from __future__ import annotations

import os
import tempfile
from typing import Any

import zmq


class Uplink:
    """The line to the risk server.  A process that finds another's line opens its own."""

    def __init__(self) -> None:
        self.url = ""
        self._owner = 0
        self._context: zmq.Context | None = None
        self._line: zmq.Socket | None = None

    @staticmethod
    def default_url() -> str:
        return f"ipc://{tempfile.mkdtemp(prefix='risk-')}/uplink"

    def _is_foreign(self) -> bool:
        return self._owner != os.getpid()

    def _open(self) -> None:
        self._context = zmq.Context()
        self._line = self._context.socket(zmq.PUSH)
        self._line.linger = 0
        self._line.connect(self.url)
        self._owner = os.getpid()

    @property
    def line(self) -> zmq.Socket:
        if self._line is None or self._is_foreign():
            self._open()
        return self._line

    def say(self, event: str, **fields: Any) -> None:
        self.line.send_json({"event": event, "pid": os.getpid(), **fields})

    def close(self) -> None:
        if self._line is not None and not self._is_foreign():
            self._line.close()
            self._context.term()
        self._line = self._context = None


uplink = Uplink()
