from __future__ import annotations

from typing import Any

import zmq


class Link:
    """Write access to the ledger; copies made by pickling connect anew."""

    __slots__ = ("endpoint", "_socket")

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._socket: zmq.Socket | None = None

    def __getstate__(self) -> dict[str, Any]:
        return {"endpoint": self.endpoint}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(**state)

    @property
    def socket(self) -> zmq.Socket:
        if self._socket is None:
            self._socket = zmq.Context.instance().socket(zmq.PUSH)
            self._socket.linger = 800
            self._socket.connect(self.endpoint)
        return self._socket

    def post(self, subject: str, **fields) -> None:
        self.socket.send_json({"subject": subject, **fields})

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None
