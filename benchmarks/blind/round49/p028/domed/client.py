from __future__ import annotations

import zmq


class DomeClient:
    """REQ with a timeout; a socket that missed its answer is replaced."""

    def __init__(self, endpoint: str, timeout: int = 600) -> None:
        self.endpoint = endpoint
        self.timeout = timeout
        self.ctx = zmq.Context()
        self._req: zmq.Socket | None = None

    def ask(self, what: str) -> dict | None:
        if self._req is None:
            self._req = self.ctx.socket(zmq.REQ)
            self._req.linger = 0
            self._req.connect(self.endpoint)
        self._req.send_string(what)
        if self._req.poll(self.timeout):
            return self._req.recv_json()
        self._req.close()
        self._req = None
        return None

    def close(self) -> None:
        if self._req is not None:
            self._req.close()
        self.ctx.term()
