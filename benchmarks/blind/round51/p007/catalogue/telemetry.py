"""Flask extension: counters and timings go to the telemetry daemon."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

import zmq
from flask import Flask, current_app

from .retrying import on_exception


class _Channel:
    def __init__(self, endpoint: str, service: str) -> None:
        self.service = service
        self.context = zmq.Context()
        self.push = self.context.socket(zmq.PUSH)
        self.push.linger = 100
        self.push.connect(endpoint)

    @on_exception(zmq.Again, tries=3)
    def send(self, kind: str, name: str, value: float) -> None:
        self.push.send_json({"s": self.service, "k": kind, "n": name, "v": value}, zmq.NOBLOCK)

    def close(self) -> None:
        self.push.close()
        self.context.term()


class Telemetry:
    key = "catalogue_telemetry"

    def init_app(self, app: Flask) -> None:
        app.extensions[self.key] = {}
        self._open(app)

    def _open(self, app: Flask) -> _Channel:
        channels: dict[int, _Channel] = app.extensions[self.key]
        pid = os.getpid()
        if pid not in channels:
            channels[pid] = _Channel(app.config["TELEMETRY_ENDPOINT"], app.import_name)
        return channels[pid]

    @property
    def channel(self) -> _Channel:
        return self._open(current_app)

    def count(self, name: str, value: int = 1) -> None:
        self.channel.send("c", name, value)

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        begin = time.perf_counter()
        try:
            yield
        finally:
            self.channel.send("t", name, time.perf_counter() - begin)

    def close(self, app: Flask) -> None:
        channel = app.extensions[self.key].pop(os.getpid(), None)
        if channel is not None:
            channel.close()
