from __future__ import annotations

import zmq

from .tree import ConfigTree


class PageOutlet:
    """The way from a desk to the page makers."""

    def __init__(self, endpoint: str, config: ConfigTree) -> None:
        self.endpoint = endpoint
        self.config = config
        self._ctx: zmq.Context | None = None
        self._push: zmq.Socket | None = None

    def __getstate__(self) -> dict:
        return {"endpoint": self.endpoint, "config": self.config, "_ctx": None, "_push": None}

    @property
    def socket(self) -> zmq.Socket:
        if self._push is None:
            self._ctx = zmq.Context()
            self._push = self._ctx.socket(zmq.PUSH)
            self._push.setsockopt(zmq.LINGER, self.config["desk.linger_ms"])
            self._push.connect(self.endpoint)
        return self._push

    def put(self, slug: str, body: str) -> None:
        self.socket.send_json({"slug": slug, "body": body}, zmq.NOBLOCK)

    def __enter__(self) -> PageOutlet:
        return self

    def __exit__(self, *exc_info: object) -> None:
        if self._push is not None:
            self._push.close()
            self._ctx.term()
            self._push = self._ctx = None
