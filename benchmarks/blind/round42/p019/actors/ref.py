"""References to actors: cheap handles that travel between processes."""
from __future__ import annotations

from typing import Any

import zmq


class ActorRef:
    def __init__(self, name: str, address: str) -> None:
        self.name = name
        self.address = address
        self._socket: zmq.Socket | None = None

    def __getstate__(self) -> dict[str, Any]:
        state = self.__dict__.copy()
        state["_socket"] = None
        return state

    @property
    def socket(self) -> zmq.Socket:
        if self._socket is None:
            self._socket = zmq.Context.instance().socket(zmq.PUSH)
            self._socket.linger = 400
            self._socket.connect(self.address)
        return self._socket

    def tell(self, message: Any) -> None:
        self.socket.send_pyobj(message)

    def release(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None
