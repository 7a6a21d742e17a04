from __future__ import annotations

import zmq


class Broker:
    def __init__(self, host: str = "tcp://127.0.0.1") -> None:
        self._host = host
        self._context: zmq.Context | None = None
        self.front: zmq.Socket | None = None
        self.port = 0

    def start(self) -> Broker:
        self._context = zmq.Context()
        self.front = self._context.socket(zmq.ROUTER)
        self.front.setsockopt(zmq.ROUTER_MANDATORY, 0)
        self.port = self.front.bind_to_random_port(self._host)
        return self

    def stop(self) -> None:
        if self.front is not None:
            self.front.close(0)
        if self._context is not None:
            self._context.term()
        self.front = self._context = None

    @property
    def endpoint(self) -> str:
        return f"{self._host}:{self.port}"

    def step(self, timeout: int = 1000) -> str | None:
        """Serve one request; its order number, or nothing."""
        if self.front is None or not self.front.poll(timeout):
            return None
        shop, _, order = self.front.recv_multipart()
        self.front.send_multipart([shop, b"", b"ack " + order])
        return order.decode()
