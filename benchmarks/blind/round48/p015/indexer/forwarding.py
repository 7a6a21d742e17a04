from __future__ import annotations

import threading
from collections.abc import MutableMapping
from typing import Any

import orjson_compat as codec
import zmq

EventDict = MutableMapping[str, Any]


class ForwardRecords:
    """structlog processor which copies every record to the log shipper."""

    def __init__(self, url: str, topic: str = "log", hwm: int = 500) -> None:
        self.url = url
        self.topic = topic.encode()
        self.hwm = hwm
        self._local = threading.local()

    def __call__(self, logger: Any, method: str, event_dict: EventDict) -> EventDict:
        self._socket().send_multipart([self.topic, codec.dumps(event_dict)], zmq.NOBLOCK)
        return event_dict

    def _socket(self) -> zmq.Socket:
        socket = getattr(self._local, "socket", None)
        if socket is None:
            socket = self._local.socket = self._connect()
        return socket

    def _connect(self) -> zmq.Socket:
        socket = zmq.Context.instance().socket(zmq.PUB)
        socket.set_hwm(self.hwm)
        socket.setsockopt(zmq.LINGER, 200)
        socket.connect(self.url)
        return socket
