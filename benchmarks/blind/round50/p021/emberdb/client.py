from __future__ import annotations

import zmq


class Client:
    def __init__(self, endpoint: str, timeout: int = 1500) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.REQ)
        self._socket.setsockopt(zmq.LINGER, 0)
        self._socket.setsockopt(zmq.RCVTIMEO, timeout)
        self._socket.connect(endpoint)

    def call(self, *words: str) -> str:
        self._socket.send_multipart([w.encode() for w in words])
        return self._socket.recv().decode()

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *exc_info) -> None:
        self._socket.close()
        self._context.term()
