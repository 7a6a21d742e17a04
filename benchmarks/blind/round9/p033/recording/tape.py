from __future__ import annotations

import time

import zmq


class Tape:
    def __init__(self) -> None:
        self._began = time.monotonic()
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.linger = 0
        self._socket.connect("tcp://127.0.0.1:50081")

    def mark(self, kind: str, text: str) -> None:
        stamp = f"{time.monotonic() - self._began:.3f}"
        self._socket.send_multipart([kind.encode(), stamp.encode(), text.encode()], zmq.DONTWAIT)

    def eject(self) -> None:
        self._socket.close()
        self._context.term()
