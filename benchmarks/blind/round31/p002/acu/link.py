"""Command link towards the antenna control unit."""

import os
from typing import Optional

import zmq

from .settings import AcuSettings


class ServoLink:
    """Opens its channel on demand, separately in every process that asks."""

    def __init__(self, endpoint: str, settings: AcuSettings) -> None:
        self._endpoint = endpoint
        self._settings = settings
        self._owner: Optional[int] = None
        self._ctx: Optional[zmq.Context] = None
        self._chan: Optional[zmq.Socket] = None

    def channel(self) -> zmq.Socket:
        if self._owner != os.getpid():
            self._ctx = zmq.Context()
            self._chan = self._ctx.socket(zmq.PUSH)
            self._chan.sndhwm = self._settings.high_water_mark
            self._chan.linger = self._settings.linger_ms
            self._chan.sndtimeo = 500
            self._chan.connect(self._endpoint)
            self._owner = os.getpid()
        return self._chan

    def close(self) -> None:
        if self._owner != os.getpid():
            return
        self._chan.close()
        self._ctx.term()
        self._owner = None
