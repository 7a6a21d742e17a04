from typing import Dict

import zmq


class Channels:
    """Keeps one socket for each endpoint, since making one for every message was slow."""

    def __init__(self, linger: int) -> None:
        self._context = zmq.Context()
        self._sockets: Dict[str, zmq.Socket] = {}
        self._linger = linger

    def get(self, endpoint: str) -> zmq.Socket:
        try:
            return self._sockets[endpoint]
        except KeyError:
            socket = self._context.socket(zmq.PUB)
            socket.linger = self._linger
            socket.connect(endpoint)
            return self._sockets.setdefault(endpoint, socket)

    def close(self) -> None:
        for endpoint in list(self._sockets):
            self._sockets.pop(endpoint).close()
        self._context.term()
