import logging
import logging.handlers
import multiprocessing as mp

import zmq
from zmq.log.handlers import PUBHandler


def configure(level=logging.INFO):
    handler = PUBHandler("tcp://127.0.0.1:*", zmq.Context.instance())
    handler.setRootTopic("gate")
    handler.socket.linger = 0
    root = logging.getLogger("gate")
    root.setLevel(level)
    root.propagate = False
    records = mp.get_context("fork").Queue()
    root.addHandler(logging.handlers.QueueHandler(records))
    listener = logging.handlers.QueueListener(records, handler)
    return handler, listener
