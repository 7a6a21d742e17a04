import logging
import zmq
from zmq.log.handlers import PUBHandler


def configure(level=logging.INFO):
    handler = PUBHandler("tcp://127.0.0.1:*", zmq.Context.instance())
    handler.setRootTopic("gate")
    handler.socket.linger = 0
    root = logging.getLogger("gate")
    root.setLevel(level)
    root.propagate = False
    root.addHandler(handler)
    return handler
