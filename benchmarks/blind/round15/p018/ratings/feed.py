from __future__ import annotations

from typing import Any

import zmq


class Feed:
    """A publisher that can travel: only its address does, the socket is made where it is needed."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._ctx: zmq.Context | None = None
        self._pub: zmq.Socket | None = None

    @property
    def pub(self) -> zmq.Socket:
        if self._pub is None:
            self._ctx = zmq.Context()
            self._pub = self._ctx.socket(zmq.PUSH)
            self._pub.linger = 400
            self._pub.connect(self.url)
        return self._pub

    def __call__(self, topic: str, **data: Any) -> None:
        self.pub.send_json({"topic": topic, **data})

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_ctx": None, "_pub": None}

    def close(self) -> None:
        if self._pub is not None:
            self._pub.close()
            self._ctx.term()
            self._pub = self._ctx = None
