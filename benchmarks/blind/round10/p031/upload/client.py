from typing import List

import zmq

from .retry import retrying


class UploadError(Exception):
    pass


class UploadClient:
    def __init__(self, url: str, timeout: int) -> None:
        self.url, self.timeout = url, timeout
        self.context = zmq.Context()
        self.socket = self._connect()

    def _connect(self) -> zmq.Socket:
        socket = self.context.socket(zmq.REQ)
        socket.linger = 0
        socket.rcvtimeo = self.timeout
        socket.connect(self.url)
        return socket

    def reconnect(self) -> None:
        self.socket = self._connect()

    def hello(self) -> None:
        self.socket.send_json({"hello": 1})

    @retrying(attempts=2, on=(UploadError, zmq.ZMQError))
    def upload(self, batch: List[str]) -> None:
        if not batch:
            raise UploadError("nothing to upload")
        self.socket.send_json({"batch": batch}, zmq.DONTWAIT)
        self.socket.recv_json()

    def close(self) -> None:
        self.socket.close()
        self.context.term()
