"""Client and collector of the drift log.

Every process that sees the lock mass sends its observed m/z, so that the
drift of a run can be fitted afterwards.
"""
from __future__ import annotations

import os
import statistics
import struct
import threading

import zmq

from .settings import Settings

_RECORD = struct.Struct("!Iid")
_client: "DriftClient | None" = None


class DriftClient:
    def __init__(self, settings: Settings):
        self.endpoint = settings.endpoint
        self.lock_mass = settings.lock_mass
        self.pid = os.getpid()
        self._ctx = zmq.Context(io_threads=1)
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.setsockopt(zmq.SNDTIMEO, settings.timeout_ms)
        self._sock.setsockopt(zmq.LINGER, 0)
        self._sock.connect(settings.endpoint)

    def observed(self, scan: int, mz: float) -> float:
        ppm = (mz - self.lock_mass) / self.lock_mass * 1e6
        self._sock.send(_RECORD.pack(scan, self.pid, ppm))
        return ppm


def connect(settings: Settings) -> DriftClient:
    global _client
    if _client is not None and _client.endpoint == settings.endpoint:
        return _client
    _client = DriftClient(settings)
    return _client


def client() -> DriftClient:
    if _client is None:
        raise RuntimeError("calibrant.connect() has not been called")
    return _client


class DriftLog(threading.Thread):
    def __init__(self, settings: Settings):
        super().__init__(daemon=True)
        self._pull = zmq.Context.instance().socket(zmq.PULL)
        self._pull.bind(settings.endpoint)
        self.endpoint = self._pull.getsockopt_string(zmq.LAST_ENDPOINT)
        self._stop_event = threading.Event()
        self.ppm: list[float] = []

    def run(self):
        while not self._stop_event.is_set():
            while self._pull.poll(50):
                _scan, _pid, ppm = _RECORD.unpack(self._pull.recv())
                self.ppm.append(ppm)

    def finish(self) -> float:
        self._stop_event.set()
        self.join(2)
        self._pull.close(0)
        return statistics.median(self.ppm) if self.ppm else 0.0
