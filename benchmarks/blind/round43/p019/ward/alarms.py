from __future__ import annotations

import enum
import os
import time
import weakref
from typing import ClassVar, Optional

import zmq


class Priority(enum.IntEnum):
    INFO = 0
    LOW = 1
    HIGH = 2


class AlarmChannel:
    """Way to the desk. Opened when first needed, also after a fork."""

    _all: ClassVar["weakref.WeakSet[AlarmChannel]"] = weakref.WeakSet()

    def __init__(self, desk: str):
        self.desk = desk
        self._context: Optional[zmq.Context] = None
        self._socket: Optional[zmq.Socket] = None
        self._all.add(self)

    @property
    def socket(self) -> zmq.Socket:
        if self._socket is None:
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.PUSH)
            self._socket.linger = 400
            self._socket.connect(self.desk)
        return self._socket

    def send(self, parts: list[bytes], flags: int = 0) -> None:
        self.socket.send_multipart(parts, flags)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._context.term()
            self._forget()

    def _forget(self) -> None:
        self._socket = None
        self._context = None

    @classmethod
    def _after_fork(cls) -> None:
        for channel in cls._all:
            channel._forget()


os.register_at_fork(after_in_child=AlarmChannel._after_fork)


class Desk:
    def __init__(self) -> None:
        self.pull = zmq.Context.instance().socket(zmq.PULL)
        port = self.pull.bind_to_random_port("tcp://127.0.0.1")
        self.address = f"tcp://127.0.0.1:{port}"

    def watch(self, seconds: float):
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if self.pull.poll(int(left * 1000) + 1):
                bed, priority, text = self.pull.recv_multipart()
                yield bed.decode(), Priority(int(priority)), text.decode()

    def close(self) -> None:
        self.pull.close(0)
