"""Process-wide messaging hub."""
from __future__ import annotations

import logging
from typing import Final

import zmq

log = logging.getLogger(__name__)


class Hub:
    def __init__(self) -> None:
        self.ctx = zmq.Context()
        self._links: dict[str, zmq.Socket] = {}

    def link(self, endpoint: str) -> zmq.Socket:
        if (sock := self._links.get(endpoint)) is None:
            sock = self._links[endpoint] = self.ctx.socket(zmq.PUSH)
            sock.linger = 1_000
            sock.connect(endpoint)
            log.debug("link to %s", endpoint)
        return sock

    def shutdown(self) -> None:
        for sock in self._links.values():
            sock.close()
        self._links.clear()
        self.ctx.term()


hub: Final = Hub()
