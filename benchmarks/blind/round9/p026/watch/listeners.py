from __future__ import annotations

from typing import Any

import zmq


def console(event: str, **details: Any) -> None:
    print(event, details)


class Wire:
    def __init__(self, url: str) -> None:
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.connect(url)

    def notify(self, event: str, **details: Any) -> None:
        self._socket.send_json({"event": event, **details})

    def __enter__(self) -> "Wire":
        return self

    def __exit__(self, *exc: object) -> None:
        self._socket.close(1000)
        self._context.term()
