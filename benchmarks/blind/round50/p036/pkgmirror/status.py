from __future__ import annotations

import zmq


class StatusBoard:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self.rows: dict[str, dict] = {}

    def __enter__(self) -> StatusBoard:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PULL)
        self._socket.bind(self.endpoint)
        return self

    def __exit__(self, *exc) -> None:
        self._context.destroy(linger=0)

    def update(self) -> None:
        while self._socket.poll(200):
            message = self._socket.recv_json(zmq.NOBLOCK)
            self.rows.setdefault(message.pop("upstream"), {}).update(message)

    def __str__(self) -> str:
        return "\n".join(f"{name}: {row}" for name, row in sorted(self.rows.items()))
