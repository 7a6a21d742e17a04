from __future__ import annotations

import time

import zmq


class _Endpoint:
    kind: int

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint

    def __init_subclass__(cls, kind: int) -> None:
        cls.kind = kind

    def __enter__(self):
        self._context = zmq.Context()
        self._socket = self._context.socket(self.kind)
        self._socket.linger = 100
        self.attach()
        return self

    def __exit__(self, *exc) -> None:
        self._socket.close()
        self._context.term()

    def attach(self) -> None:
        raise NotImplementedError


class AuditTrail(_Endpoint, kind=zmq.PUSH):
    def attach(self) -> None:
        self._socket.connect(self.endpoint)

    def record(self, peer: str, action: str, **details) -> None:
        self._socket.send_json({"at": time.time(), "peer": peer, "action": action, **details})


class AuditReader(_Endpoint, kind=zmq.PULL):
    def attach(self) -> None:
        self._socket.bind(self.endpoint)

    def read(self) -> list[dict]:
        lines = []
        while self._socket.poll(150):
            lines.append(self._socket.recv_json(zmq.NOBLOCK))
        return lines
