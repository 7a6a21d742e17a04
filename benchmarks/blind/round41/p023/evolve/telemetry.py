"""Run metrics: points from the coordinator and the islands go to one collector."""
from __future__ import annotations

import os
import threading
import time
from collections import defaultdict

import zmq


class Telemetry:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._ctx = zmq.Context()
        self._sock: zmq.Socket | None = None
        self._pid = 0

    def _socket(self) -> zmq.Socket:
        pid = os.getpid()
        if self._pid != pid:
            sock = self._ctx.socket(zmq.PUSH)
            sock.linger = 300
            sock.sndtimeo = 200
            sock.connect(self.endpoint)
            self._sock, self._pid = sock, pid
        return self._sock

    def point(self, series: str, **values: float) -> None:
        try:
            self._socket().send_json({"series": series, "t": time.time(), **values})
        except zmq.Again:
            pass

    def close(self) -> None:
        if self._sock is not None and self._pid == os.getpid():
            self._sock.close()
            self._ctx.term()


_telemetry: Telemetry | None = None


def setup(endpoint: str) -> Telemetry:
    global _telemetry
    _telemetry = Telemetry(endpoint)
    return _telemetry


def point(series: str, **values: float) -> None:
    if _telemetry is not None:
        _telemetry.point(series, **values)


class Collector(threading.Thread):
    def __init__(self, endpoint: str) -> None:
        super().__init__(name="collector", daemon=True)
        self.endpoint = endpoint
        self.ready = threading.Event()
        self.stopping = threading.Event()
        self.series: dict[str, list[dict]] = defaultdict(list)

    def run(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as sock:
            sock.bind(self.endpoint)
            self.ready.set()
            while sock.poll(150) or not self.stopping.is_set():
                try:
                    message = sock.recv_json(zmq.NOBLOCK)
                except zmq.Again:
                    continue
                self.series[message["series"]].append(message)
