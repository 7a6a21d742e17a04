from __future__ import annotations

import json
from typing import Any

import zmq


class Link:
    """One PUSH connection to the world server, with its own context."""

    def __init__(self, url: str, identity: str) -> None:
        self.url = url
        self.identity = identity
        self._context = zmq.Context()
        self._out = self._context.socket(zmq.PUSH)
        self._out.setsockopt(zmq.LINGER, 500)
        self._out.setsockopt(zmq.SNDTIMEO, 1000)
        self._out.connect(url)

    def twin(self) -> "Link":
        return Link(self.url, self.identity)

    def tell(self, kind: str, **data: Any) -> None:
        self._out.send_multipart(
            [self.identity.encode(), kind.encode(), json.dumps(data).encode()]
        )

    def close(self) -> None:
        self._out.close()
        self._context.term()
