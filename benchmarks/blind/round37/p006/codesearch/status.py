from __future__ import annotations

from typing import Any

import zmq


class StatusClient:
    """Tells the status service how far somebody is; travels with its owner when pickled."""

    def __init__(self, endpoint: str, who: str) -> None:
        self.endpoint = endpoint
        self.who = who
        self._ctx: zmq.Context | None = None
        self._sock: zmq.Socket | None = None

    def __getstate__(self) -> dict[str, Any]:
        state = self.__dict__.copy()
        state["_ctx"] = state["_sock"] = None
        return state

    def report(self, state: str, **detail: Any) -> None:
        if self._sock is None:
            self._ctx = zmq.Context()
            self._sock = self._ctx.socket(zmq.PUSH)
            self._sock.setsockopt(zmq.LINGER, 500)
            self._sock.connect(self.endpoint)
        self._sock.send_json({"who": self.who, "state": state, **detail}, zmq.NOBLOCK)

    def close(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._ctx.term()
            self._sock = self._ctx = None
