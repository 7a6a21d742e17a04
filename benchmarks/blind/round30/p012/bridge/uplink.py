"""Connection from an instrument driver to the bench controller."""
import json
from typing import Any, Mapping

import zmq


class Uplink:
    def __init__(self, endpoint: str, station: str) -> None:
        self.endpoint = endpoint
        self.station = station.encode()
        self._context: zmq.Context | None = None
        self._socket: zmq.Socket | None = None

    def open(self) -> "Uplink":
        if self._socket is None:
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.DEALER)
            self._socket.setsockopt(zmq.IDENTITY, self.station)
            self._socket.setsockopt(zmq.LINGER, 800)
            self._socket.connect(self.endpoint)
        return self

    def __enter__(self) -> "Uplink":
        return self.open()

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def publish(self, kind: str, body: Mapping[str, Any]) -> None:
        assert self._socket is not None, "uplink is not open"
        self._socket.send_multipart([kind.encode(), json.dumps(body).encode()], zmq.NOBLOCK)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._context.term()
            self._socket = self._context = None
