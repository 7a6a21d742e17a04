import os
import time
from typing import Any, Optional

import zmq


class HubSession:
    """Reports to the hub.  Contexts must not cross a fork, so there is one per process."""

    def __init__(self) -> None:
        self._url: Optional[str] = None
        self._context: Optional[zmq.Context] = None
        self._context_pid: Optional[int] = None
        self._socket: Optional[zmq.Socket] = None

    def configure(self, url: str) -> None:
        self._url = url

    @property
    def context(self) -> zmq.Context:
        if self._context is None or self._context_pid != os.getpid():
            self._context = zmq.Context()
            self._context_pid = os.getpid()
        return self._context

    @property
    def socket(self) -> zmq.Socket:
        context = self.context
        if self._socket is None:
            if self._url is None:
                raise RuntimeError("configure() first")
            self._socket = context.socket(zmq.PUSH)
            self._socket.linger = 0
            self._socket.connect(self._url)
        return self._socket

    def report(self, event: str, **fields: Any) -> None:
        record = {"event": event, "at": time.time(), "pid": os.getpid(), **fields}
        self.socket.send_json(record)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        if self._context is not None:
            self._context.term()
            self._context = None


session = HubSession()
