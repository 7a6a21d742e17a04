from __future__ import annotations

from typing import Any

import zmq


class Outlet:
    """A PUSH connection which is opened when something is sent."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._sock: zmq.Socket[bytes] | None = None

    @property
    def sock(self) -> zmq.Socket[bytes]:
        if self._sock is None:
            self._sock = zmq.Context.instance().socket(zmq.PUSH)
            self._sock.linger = 300
            self._sock.connect(self.endpoint)
        return self._sock

    def send(self, topic: str, **fields: Any) -> None:
        self.sock.send_json({"topic": topic, **fields}, zmq.NOBLOCK)

    def close(self) -> None:
        if self._sock is not None:
            self._sock.close()
            self._sock = None

    def __getstate__(self) -> dict[str, Any]:
        return {"endpoint": self.endpoint, "_sock": None}
