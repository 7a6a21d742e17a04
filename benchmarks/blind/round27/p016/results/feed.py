"""Writer for the live feed; may be handed to the processes of the events."""
from __future__ import annotations

import itertools
from typing import Any

import zmq


class FeedWriter:
    def __init__(self, endpoint: str, source: str) -> None:
        self.endpoint = endpoint
        self.source = source
        self._sequence = itertools.count(1)
        self._context = None
        self._socket = None

    def __getstate__(self) -> dict[str, Any]:
        return {"endpoint": self.endpoint, "source": self.source}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(**state)

    def renamed(self, source: str) -> "FeedWriter":
        self.source = source
        return self

    def write(self, kind: str, **body: Any) -> None:
        if self._socket is None:
            self._context = zmq.Context()
            self._socket = self._context.socket(zmq.PUSH)
            self._socket.linger = 500
            self._socket.connect(self.endpoint)
        self._socket.send_json({"n": next(self._sequence), "from": self.source, "kind": kind, **body}, zmq.NOBLOCK)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._context.term()
            self._socket = self._context = None
