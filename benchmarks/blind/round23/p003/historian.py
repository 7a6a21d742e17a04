"""Historian link of the meter data collector: rows are pushed to the archive process."""
import struct
from typing import NamedTuple, Optional

import zmq


class Row(NamedTuple):
    meter: int
    register: int
    value: float

    def pack(self) -> bytes:
        return struct.pack("!IHd", *self)

    @classmethod
    def unpack(cls, data):
        return cls(*struct.unpack("!IHd", data))


class Historian:
    def __init__(self, endpoint: str):
        self.endpoint = endpoint
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUSH)
        self._out.setsockopt(zmq.LINGER, 200)
        self._out.connect(endpoint)
        self.written = 0

    def append(self, row: Row) -> bool:
        try:
            self._out.send(row.pack(), flags=zmq.NOBLOCK)
        except zmq.Again:
            return False
        self.written += 1
        return True

    def close(self):
        self._out.close()
        self._ctx.term()


_current: Optional[Historian] = None


def install(endpoint):
    global _current
    _current = Historian(endpoint)
    return _current


def current() -> Historian:
    if _current is None:
        raise RuntimeError("historian not installed")
    return _current
