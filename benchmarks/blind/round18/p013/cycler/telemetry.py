import os
import struct
import weakref
from typing import ClassVar

import zmq

RECORD = struct.Struct("!HIff")


class Telemetry:
    """Uplink of the measured values; keeps its own connection in each process."""

    _alive: ClassVar["weakref.WeakSet[Telemetry]"] = weakref.WeakSet()

    def __init__(self, endpoint: str, linger: int = 300):
        self.endpoint = endpoint
        self.linger = linger
        self._context = zmq.Context()
        self._dial()
        self._alive.add(self)

    def _dial(self) -> None:
        sock = self._context.socket(zmq.PUSH)
        sock.linger = self.linger
        sock.connect(self.endpoint)
        self._sock = sock

    def _redial(self) -> None:
        self._dial()

    def record(self, channel: int, tick: int, volts: float, amps: float) -> bool:
        try:
            self._sock.send(RECORD.pack(channel, tick, volts, amps), zmq.NOBLOCK)
        except zmq.Again:
            return False
        return True

    def close(self) -> None:
        self._alive.discard(self)
        self._sock.close()
        self._context.term()

    @classmethod
    def _after_fork(cls) -> None:
        for item in list(cls._alive):
            item._redial()


os.register_at_fork(after_in_child=Telemetry._after_fork)
