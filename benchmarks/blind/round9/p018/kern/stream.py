from __future__ import annotations

import io
import os
from typing import TextIO

import zmq


class FrontEnd:
    def __init__(self) -> None:
        self._master_pid = os.getpid()
        self.context = zmq.Context()
        self.pub = self.context.socket(zmq.PUB)
        self.pub.bind("tcp://127.0.0.1:*")
        self.sent = 0

    def is_master(self) -> bool:
        return os.getpid() == self._master_pid

    def push(self, text: str) -> None:
        self.pub.send_string(text)
        self.sent += 1

    def __enter__(self) -> "FrontEnd":
        return self

    def __exit__(self, *exc: object) -> None:
        self.pub.close(linger=0)
        self.context.term()


class TeeStream(io.TextIOBase):
    def __init__(self, front: FrontEnd, fallback: TextIO) -> None:
        self.front = front
        self.fallback = fallback

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if not self.front.is_master():
            return self.fallback.write(text)
        self.front.push(text)
        return len(text)

    def flush(self) -> None:
        if not self.front.is_master():
            self.fallback.flush()
