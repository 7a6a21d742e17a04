"""View events, for the recommendation people."""
from __future__ import annotations

import zmq


class ViewLog:
    def __init__(self, upstream: str) -> None:
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUSH)
        self._out.linger = 100
        self._out.connect(upstream)

    def __call__(self, sku: str, **detail: object) -> None:
        try:
            self._out.send_json({"sku": sku, **detail}, flags=zmq.NOBLOCK)
        except zmq.Again:
            pass

    def close(self) -> None:
        self._out.close()
        self._ctx.term()
