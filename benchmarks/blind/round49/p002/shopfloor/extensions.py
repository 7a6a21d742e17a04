"""Flask extension around the event stream of the warehouse."""
from __future__ import annotations

import json
import os
import time
from collections.abc import Callable

import zmq
from flask import Flask, g, request


class EventStream:
    """One PUSH socket per process, opened on first use."""

    def __init__(self, app: Flask | None = None) -> None:
        self._endpoint = ""
        self._linger = 0
        self._owner: int | None = None
        self._context: zmq.Context | None = None
        self._socket: zmq.Socket | None = None
        if app is not None:
            self.init_app(app)

    def init_app(self, app: Flask) -> None:
        self._endpoint = app.config["EVENTS_ENDPOINT"]
        self._linger = app.config["EVENTS_LINGER"]
        app.extensions["events"] = self
        app.before_request(self._mark)
        app.after_request(self._access)

    def _mark(self) -> None:
        g.begun = time.monotonic()

    def _access(self, response):
        took = time.monotonic() - g.begun
        self.emit("http", path=request.path, status=response.status_code, ms=round(took * 1000, 2))
        return response

    @property
    def socket(self) -> zmq.Socket:
        if self._owner != os.getpid():
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.PUSH)
            self._socket.setsockopt(zmq.LINGER, self._linger)
            self._socket.connect(self._endpoint)
            self._owner = os.getpid()
        return self._socket

    def emit(self, kind: str, **fields) -> None:
        self.socket.send_multipart([kind.encode(), json.dumps(fields).encode()], zmq.NOBLOCK)

    def publisher(self, kind: str) -> Callable[..., None]:
        """A callable that emits events of one kind; used in inner loops."""
        topic = kind.encode()

        def publish(**fields) -> None:
            self.socket.send_multipart([topic, json.dumps(fields).encode()], zmq.NOBLOCK)

        return publish

    def close(self) -> None:
        if self._owner == os.getpid():
            self._socket.close()
            self._context.term()
            self._owner = None


events = EventStream()
