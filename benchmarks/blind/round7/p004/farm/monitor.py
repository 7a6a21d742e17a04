"""Progress for the dashboard. Off unless enabled, then report() is cheap."""
import os
import tempfile
from typing import Optional

import zmq


class Monitor:
    def __init__(self) -> None:
        self._context: Optional[zmq.Context] = None
        self._socket: Optional[zmq.Socket] = None

    @property
    def enabled(self) -> bool:
        return self._socket is not None

    def enable(self, url: Optional[str] = None) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUB)
        self._socket.linger = 0
        self._socket.bind(url or f"ipc://{tempfile.mkdtemp(prefix='farm-')}/monitor")

    def report(self, scene: str, frame: int, **extra) -> None:
        if not self.enabled:
            return
        self._socket.send_json({"scene": scene, "frame": frame, "pid": os.getpid(), **extra})

    def disable(self) -> None:
        if self._context is not None:
            self._context.destroy(linger=0)
        self._context = self._socket = None


monitor = Monitor()
