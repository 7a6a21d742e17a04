import logging

import zmq
from zmq.log.handlers import PUBHandler


def configure(url: str) -> tuple[zmq.Context, PUBHandler]:
    ctx = zmq.Context()
    sock = ctx.socket(zmq.PUB)
    sock.bind(url)
    handler = PUBHandler(sock)
    handler.root_topic = "media"
    root = logging.getLogger("media")
    root.setLevel(logging.DEBUG)
    root.addHandler(handler)
    root.propagate = False
    return ctx, handler
