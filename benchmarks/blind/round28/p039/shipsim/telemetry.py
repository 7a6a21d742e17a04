"""State telemetry, shared by everything that runs in a simulator process."""
from __future__ import annotations

import atexit
import os
import struct
from typing import Final

import zmq

_FORMAT: Final = struct.Struct("<Id3f")


class Telemetry:
    """Connects on first use to the endpoint in the environment."""

    ENVIRONMENT = "SHIPSIM_TELEMETRY"

    def __init__(self) -> None:
        self._context: zmq.Context | None = None
        self._socket: zmq.Socket | None = None

    @property
    def socket(self) -> zmq.Socket:
        if self._socket is None:
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.PUSH)
            self._socket.linger = 400
            self._socket.connect(os.environ[self.ENVIRONMENT])
            atexit.register(self.close)
        return self._socket

    def publish(self, model: str, step: int, time: float, values: tuple[float, float, float]) -> None:
        payload = _FORMAT.pack(step, time, *values)
        self.socket.send_multipart([model.encode(), payload], flags=zmq.DONTWAIT)

    def flush(self) -> None:
        """Waits (up to the linger time) until everything has left this process."""
        self.close()

    def close(self) -> None:
        if self._socket is not None and self._context is not None:
            self._socket.close()
            self._context.term()
            self._socket = self._context = None


def unpack(payload: bytes) -> tuple[int, float, tuple[float, float, float]]:
    step, time, *values = _FORMAT.unpack(payload)
    return step, time, (values[0], values[1], values[2])


TELEMETRY = Telemetry()
