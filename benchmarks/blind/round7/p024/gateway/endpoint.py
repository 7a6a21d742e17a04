import logging
from typing import Optional

import zmq

log = logging.getLogger(__name__)


class Endpoint:
    """A named DEALER.  reopen() after anything that breaks it, such as a fork."""

    def __init__(self, context: zmq.Context, name: str, url: str) -> None:
        self.context = context
        self.name = name
        self.url = url
        self.socket: Optional[zmq.Socket] = None

    def open(self) -> "Endpoint":
        self.socket = self.context.socket(zmq.DEALER)
        self.socket.setsockopt(zmq.IDENTITY, self.name.encode())
        self.socket.setsockopt(zmq.LINGER, 100)
        self.socket.connect(self.url)
        return self

    def shut(self) -> None:
        if self.socket is not None:
            self.socket.close()
            self.socket = None

    def reopen(self, name: str) -> "Endpoint":
        self.shut()
        self.name = name
        return self.open()

    def send(self, *frames: str) -> None:
        self.socket.send_multipart([frame.encode() for frame in frames])
        log.info("%s sent %s", self.name, frames[0])
