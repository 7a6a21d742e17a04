from __future__ import annotations

import enum
import time

import zmq


class Cmd(bytes, enum.Enum):
    READY = b"\x01"
    REQUEST = b"\x02"
    REPLY = b"\x03"
    GOODBYE = b"\x04"


class LinkMixin:
    """Connection to the broker, for clients and workers alike."""

    broker_url: str
    service: bytes
    _link: zmq.Socket | None = None

    @property
    def link(self) -> zmq.Socket:
        if self._link is None:
            self.open_link()
        return self._link

    def open_link(self) -> None:
        self._zctx = zmq.Context()
        self._link = self._zctx.socket(zmq.DEALER)
        self._link.linger = 0
        self._link.connect(self.broker_url)
        self.poller = zmq.Poller()
        self.poller.register(self._link, zmq.POLLIN)

    def close_link(self) -> None:
        if self._link is not None:
            self._link.close()
            self._zctx.term()
            self._link = None

    def tell(self, command: Cmd, *frames: bytes) -> None:
        self.link.send_multipart([command.value, self.service, *frames], zmq.NOBLOCK)

    def incoming(self, seconds: float):
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self.poller.poll(left * 1000):
                yield self._link.recv_multipart()
