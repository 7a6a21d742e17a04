import logging
import os

import zmq


class TrailHandler(logging.Handler):
    """Base of the handlers that write to the audit trail."""

    topic = "audit"

    def __init__(self, level=logging.NOTSET):
        super().__init__(level)
        self.owner = os.getpid()
        self.deferred = 0

    def frames(self, record):
        return [f"{self.topic}.{record.levelname}".encode(), self.format(record).encode()]

    def emit(self, record):
        try:
            self.deliver(self.frames(record))
        except Exception:
            self.handleError(record)

    def deliver(self, frames):
        raise NotImplementedError


class WireHandler(TrailHandler):
    def __init__(self, socket, **kw):
        super().__init__(**kw)
        self.socket = socket

    def deliver(self, frames):
        *head, last = frames
        for frame in head:
            self.socket.send(frame, zmq.SNDMORE | zmq.NOBLOCK)
        self.socket.send(last, zmq.NOBLOCK)


def configure(ctx, url):
    socket = ctx.socket(zmq.PUSH)
    socket.linger = 200
    socket.connect(url)
    handler = WireHandler(socket)
    handler.setFormatter(logging.Formatter("%(name)s %(message)s"))
    root = logging.getLogger("register")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler
