from __future__ import annotations

import zmq


class LockClient:
    def __init__(self, url: str) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.REQ)
        self._socket.linger = 0
        self._socket.rcvtimeo = 2000
        self._socket.connect(url)

    def _ask(self, verb: str, name: str) -> bool:
        self._socket.send_json([verb, name])
        return bool(self._socket.recv_json())

    def acquire(self, name: str) -> bool:
        return self._ask("acquire", name)

    def release(self, name: str) -> bool:
        return self._ask("release", name)

    def __enter__(self) -> "LockClient":
        return self

    def __exit__(self, *exc: object) -> None:
        self._socket.close()
        self._context.term()


def connect(url: str) -> LockClient:
    return LockClient(url)
