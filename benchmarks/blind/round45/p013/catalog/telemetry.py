"""Flask extension that pushes counters and timings to the collector."""
from __future__ import annotations

import os
import threading
import time
from typing import Dict

import zmq
from flask import Flask, current_app, g, request


class Telemetry:
    def __init__(self, app: Flask | None = None) -> None:
        self._lock = threading.Lock()
        self._context = zmq.Context()
        self._sockets: Dict[int, zmq.Socket] = {}
        if app is not None:
            self.init_app(app)

    def init_app(self, app: Flask) -> None:
        app.extensions["telemetry"] = self
        app.before_request(self._start_timer)
        app.after_request(self._stop_timer)

    def _socket(self) -> zmq.Socket:
        pid = os.getpid()
        with self._lock:
            sock = self._sockets.get(pid)
            if sock is None:
                sock = self._context.socket(zmq.PUSH)
                sock.linger = 100
                sock.connect(current_app.config["TELEMETRY_ENDPOINT"])
                self._sockets[pid] = sock
        return sock

    def count(self, name: str, value: int = 1) -> None:
        self._send("c", name, value)

    def timing(self, name: str, seconds: float) -> None:
        self._send("ms", name, round(seconds * 1000, 3))

    def _send(self, kind: str, name: str, value: float) -> None:
        prefix = current_app.config["TELEMETRY_PREFIX"]
        try:
            self._socket().send_string(f"{prefix}.{name}:{value}|{kind}", zmq.NOBLOCK)
        except zmq.Again:
            current_app.logger.warning("telemetry queue full, dropped %s", name)

    def flush(self, linger: int = 500) -> None:
        with self._lock:
            sock = self._sockets.pop(os.getpid(), None)
        if sock is not None:
            sock.close(linger)

    def _start_timer(self) -> None:
        g.started = time.perf_counter()

    def _stop_timer(self, response):
        endpoint = (request.endpoint or "unknown").replace(".", "_")
        self.timing(f"request.{endpoint}", time.perf_counter() - g.started)
        return response
