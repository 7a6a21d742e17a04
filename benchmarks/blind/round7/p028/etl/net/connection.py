from typing import Any

import zmq


class Connection:
    def __init__(self, context: zmq.Context, url: str) -> None:
        self._sock = context.socket(zmq.PUSH)
        self._sock.linger = 0
        self._sock.connect(url)
        self.in_use = False

    def push(self, kind: str, rows: list[dict[str, Any]]) -> None:
        self._sock.send_json({"kind": kind, "rows": rows})

    def close(self) -> None:
        self._sock.close()
