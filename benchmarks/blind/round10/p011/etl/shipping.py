"""Log shipping that opens its connection per process, when the first record comes."""
import logging
import os
from typing import NamedTuple, Optional

import zmq


class Pipe(NamedTuple):
    pid: int
    context: zmq.Context
    socket: zmq.Socket


class Shipper(logging.Handler):
    def __init__(self, address: str) -> None:
        super().__init__(logging.INFO)
        self.address = address
        self.pipe: Optional[Pipe] = None

    def connected(self) -> zmq.Socket:
        if self.pipe is None or self.pipe.pid != os.getpid():
            context = zmq.Context()
            socket = context.socket(zmq.DEALER)
            socket.setsockopt(zmq.LINGER, 0)
            socket.connect(self.address)
            self.pipe = Pipe(os.getpid(), context, socket)
        return self.pipe.socket

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self.connected().send_string(self.format(record), zmq.DONTWAIT)
        except zmq.Again:
            pass

    def close(self) -> None:
        if self.pipe is not None and self.pipe.pid == os.getpid():
            self.pipe.socket.close()
            self.pipe.context.term()
            self.pipe = None
        super().close()


def install(address: str) -> None:
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")
    logging.getLogger().addHandler(Shipper(address))
