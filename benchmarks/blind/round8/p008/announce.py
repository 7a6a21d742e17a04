from __future__ import annotations

import logging

import zmq

log = logging.getLogger(__name__)


class Announcer:
    def __init__(self, url: str) -> None:
        self.sock = zmq.Context.instance().socket(zmq.PUB)
        self.sock.linger = 0
        self.sock.bind(url)

    def found(self, result: tuple[str, list[str]]) -> None:
        name, links = result
        self.sock.send_multipart([name.encode(), *(link.encode() for link in links)])
        log.info("%s: %d links", name, len(links))

    def failed(self, error: BaseException) -> None:
        self.sock.send_string(f"error {error}")
        log.warning("%s", error)
