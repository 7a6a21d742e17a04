from __future__ import annotations

from typing import Any

import zmq
from pydantic import BaseModel, ConfigDict, PrivateAttr


class Channel(BaseModel):
    """Where finished documents are announced."""

    model_config = ConfigDict(frozen=True)

    endpoint: str
    linger: int = 200
    _socket: zmq.Socket = PrivateAttr()

    def model_post_init(self, _: Any) -> None:
        self._socket = zmq.Context.instance().socket(zmq.PUB)
        self._socket.setsockopt(zmq.LINGER, self.linger)
        self._socket.connect(self.endpoint)

    def announce(self, document: BaseModel) -> None:
        topic = type(document).__name__.lower().encode()
        self._socket.send_multipart([topic, document.model_dump_json().encode()])

    def close(self) -> None:
        self._socket.close()
