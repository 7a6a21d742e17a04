from __future__ import annotations

from typing import Any

import zmq


class EventOutlet:
    """Where the application's events go; restart() after a fork."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.restart()

    def restart(self) -> None:
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PUSH)
        self.sock.linger = 300
        self.sock.connect(self.url)

    def emit(self, kind: str, **data: Any) -> None:
        self.sock.send_json({"kind": kind, **data})

    def drain(self) -> None:
        self.sock.close()
        self.ctx.term()
