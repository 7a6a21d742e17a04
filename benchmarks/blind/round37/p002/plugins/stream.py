"""Streams events to whoever collects them (an editor, a CI dashboard)."""
from __future__ import annotations

import os
import time

import zmq

from . import Plugin


class StreamPlugin(Plugin):
    name = "stream"

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._ctx: zmq.Context | None = None
        self._push: zmq.Socket | None = None
        os.register_at_fork(after_in_child=self._forget)

    def _forget(self) -> None:
        self._push = None
        self._ctx = None

    def _channel(self) -> zmq.Socket:
        if self._push is None:
            if self._ctx is None:
                self._ctx = zmq.Context()
            self._push = self._ctx.socket(zmq.PUSH)
            self._push.setsockopt(zmq.LINGER, 300)
            self._push.connect(self.endpoint)
        return self._push

    def _emit(self, kind: str, **fields) -> None:
        fields.update(kind=kind, at=round(time.time(), 3))
        self._channel().send_json(fields, zmq.NOBLOCK)

    def session_started(self, total: int) -> None:
        self._emit("session", total=total)

    def test_started(self, test_id: str) -> None:
        self._emit("start", test=test_id)

    def test_finished(self, test_id: str, outcome: str) -> None:
        self._emit("finish", test=test_id, outcome=outcome)

    def worker_exit(self) -> None:
        self._shutdown()

    def session_finished(self) -> None:
        self._emit("end")
        self._shutdown()

    def _shutdown(self) -> None:
        if self._push is not None:
            self._push.close()
            self._push = None
        if self._ctx is not None:
            self._ctx.term()
            self._ctx = None
