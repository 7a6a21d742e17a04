from __future__ import annotations

import os
import socket
import time

import zmq


class FrameBoard:
    """Who renders which frame; the wall screen and the billing job subscribe."""

    def __init__(self, url: str, context: zmq.Context | None = None) -> None:
        self._context = context or zmq.Context.instance()
        self._sock = self._context.socket(zmq.PUSH)
        self._sock.setsockopt(zmq.LINGER, 100)
        self._sock.connect(url)
        self._host = socket.gethostname()

    def _put(self, state: str, frame: int, **more) -> None:
        self._sock.send_json(
            {"state": state, "frame": frame, "host": self._host, "t": time.time(), **more}
        )

    def queued(self, frame: int) -> None:
        self._put("queued", frame)

    def finished(self, frame: int, code: int) -> None:
        self._put("finished" if code == 0 else "failed", frame, code=code)

    def claim(self, frame: int):
        def claimed() -> None:
            self._put("claimed", frame, pid=os.getpid())

        return claimed

    def close(self) -> None:
        self._sock.close()
