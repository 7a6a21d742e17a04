from __future__ import annotations

from itertools import cycle
from typing import Any

import zmq

from .base import Endpoint
from .wire import Envelope


class Router(Endpoint):
    kind = zmq.ROUTER

    def attach(self, sock: zmq.Socket) -> None:
        port = sock.bind_to_random_port("tcp://127.0.0.1")
        self.address = f"tcp://127.0.0.1:{port}"

    def listen(self) -> str:
        self.socket
        return self.address

    def await_replicas(self, n: int) -> list[bytes]:
        names: list[bytes] = []
        while len(names) < n and self.socket.poll(3000):
            ident, word = self.socket.recv_multipart()
            if word == b"READY":
                names.append(ident)
        return sorted(names)

    def infer(self, names: list[bytes], batch: list[list[float]]) -> dict[int, Any]:
        for (i, row), ident in zip(enumerate(batch), cycle(names)):
            self.socket.send_multipart([ident, Envelope(i, row).dump()])
        out: dict[int, Any] = {}
        while len(out) < len(batch) and self.socket.poll(3000):
            _, raw = self.socket.recv_multipart()
            env = Envelope.parse(raw)
            out[env.request] = env.body
        return out

    def stop(self, names: list[bytes]) -> None:
        for ident in names:
            self.socket.send_multipart([ident, b"STOP"])
