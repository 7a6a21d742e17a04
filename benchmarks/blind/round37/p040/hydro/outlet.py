"""Outlet for detections. One object for the whole array, whichever process holds it."""
from __future__ import annotations

import os
from types import SimpleNamespace
from typing import Optional

import zmq


class Outlet:
    def __init__(self, url: str) -> None:
        self.url = url
        self._live: Optional[SimpleNamespace] = None
        self._retired: list[SimpleNamespace] = []

    def _connection(self) -> zmq.Socket:
        live = self._live
        if live is not None and live.pid != os.getpid():
            self._retired.append(live)
            live = None
        if live is None:
            ctx = zmq.Context()
            sock = ctx.socket(zmq.PUSH)
            sock.setsockopt(zmq.LINGER, 500)
            sock.connect(self.url)
            live = self._live = SimpleNamespace(pid=os.getpid(), ctx=ctx, sock=sock)
        return live.sock

    def put(self, record: dict) -> None:
        try:
            self._connection().send_json(record, zmq.NOBLOCK)
        except zmq.Again:
            pass

    def close(self) -> None:
        live, self._live = self._live, None
        if live is None or live.pid != os.getpid():
            return
        live.sock.close()
        live.ctx.term()
