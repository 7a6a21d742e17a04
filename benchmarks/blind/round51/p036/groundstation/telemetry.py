"""Telemetry link to the mission log, kept alive by a heartbeat thread."""
import json
import logging
import os
import threading
import time

import zmq

log = logging.getLogger(__name__)


class TelemetryLink:
    PERIOD = 0.1

    def __init__(self, endpoint: str, station: str) -> None:
        self.endpoint = endpoint
        self.station = station
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._ctx: zmq.Context | None = None
        self._sock: zmq.Socket | None = None
        os.register_at_fork(
            before=self._quiesce,
            after_in_parent=self._resume,
            after_in_child=self._orphan,
        )

    def start(self) -> "TelemetryLink":
        self._open()
        self._resume()
        return self

    def _open(self) -> None:
        if self._sock is None:
            self._ctx = zmq.Context()
            self._sock = self._ctx.socket(zmq.PUSH)
            self._sock.setsockopt(zmq.LINGER, 200)
            self._sock.connect(self.endpoint)

    def _resume(self) -> None:
        self._stop.clear()
        self._thread = threading.Thread(target=self._beat, name="heartbeat", daemon=True)
        self._thread.start()

    def _quiesce(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            self._stop.set()
            thread.join()
        if self._sock is not None:
            self._sock.close()
            self._ctx.term()
            self._sock = self._ctx = None

    def _orphan(self) -> None:
        self._lock = threading.Lock()
        self._thread = None

    def _beat(self) -> None:
        while not self._stop.wait(self.PERIOD):
            self.report("beat", t=round(time.time(), 2))

    def report(self, kind: str, **fields) -> None:
        message = json.dumps({"station": self.station, "kind": kind, **fields})
        with self._lock:
            self._open()
            self._sock.send_string(message)

    def shutdown(self) -> None:
        self._quiesce()
        log.debug("link of %s down", self.station)
