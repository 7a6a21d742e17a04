from __future__ import annotations

import time

import zmq


class StatusChannel:
    """Progress of a station on the floor monitor; opened on first use."""

    def __init__(self, url: str, station: str) -> None:
        self.url = url
        self.station = station
        self._context: zmq.Context | None = None
        self._pub: zmq.Socket | None = None

    def _ensure(self) -> zmq.Socket:
        if self._pub is None:
            self._context = zmq.Context()
            self._pub = self._context.socket(zmq.PUB)
            self._pub.setsockopt(zmq.LINGER, 200)
            self._pub.connect(self.url)
        return self._pub

    def update(self, state: str, **extra: object) -> None:
        self._ensure().send_json({"station": self.station, "state": state, "at": time.time(), **extra})

    def close(self) -> None:
        if self._pub is not None:
            self._pub.close()
            self._context.term()
            self._pub = self._context = None
