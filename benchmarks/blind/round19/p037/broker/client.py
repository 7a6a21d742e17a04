from __future__ import annotations

from typing import Self

import zmq


class ShopClient:
    def __init__(self, endpoint: str, timeout: int = 1500) -> None:
        self.endpoint = endpoint
        self.timeout = timeout

    def __enter__(self) -> Self:
        self._context = zmq.Context()
        self._req = self._context.socket(zmq.REQ)
        self._req.linger = 0
        self._req.rcvtimeo = self.timeout
        self._req.connect(self.endpoint)
        return self

    def __exit__(self, *exc) -> None:
        self._req.close()
        self._context.term()

    def order(self, number: str) -> str:
        self._req.send_string(number)
        return self._req.recv_string()
