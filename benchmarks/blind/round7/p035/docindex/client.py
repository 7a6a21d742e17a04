from typing import Any

import zmq

from .config import ClientConfig


class EngineClient:
    def __init__(self, config: ClientConfig) -> None:
        self.config = config
        self._context = zmq.Context()
        self._req = self._context.socket(zmq.REQ)
        self._req.setsockopt(zmq.RCVTIMEO, config.timeout_ms)
        self._req.setsockopt(zmq.LINGER, 0)
        self._req.connect(config.url)

    def request(self, op: str, **params: Any) -> dict[str, Any]:
        self._req.send_json({"op": op, **params})
        return self._req.recv_json()

    def close(self) -> None:
        self._context.destroy(linger=0)
