"""Change feed for the CDN edge. Opens its socket on first use."""
from __future__ import annotations

import json
from typing import Optional

import attrs
import zmq


@attrs.define
class Notifier:
    feed: str
    source: str = "thumbs"
    _context: Optional[zmq.Context] = attrs.field(default=None, init=False, repr=False)
    _pub: Optional[zmq.Socket] = attrs.field(default=None, init=False, repr=False)
    sent: int = attrs.field(default=0, init=False)

    def open(self) -> "Notifier":
        if self._pub is None:
            self._context = zmq.Context()
            self._pub = self._context.socket(zmq.PUB)
            self._pub.linger = 200
            self._pub.connect(self.feed)
        return self

    def changed(self, path: str, what: str) -> None:
        self.open()
        self._pub.send_multipart(
            [what.encode(), json.dumps({"source": self.source, "path": path}).encode()]
        )
        self.sent += 1

    def close(self) -> None:
        if self._pub is not None:
            self._pub.close()
            self._context.term()
            self._pub = self._context = None
