import logging
import os

import zmq
from zmq.log.handlers import PUBHandler

NAME = "convert"


def attach(url: str) -> None:
    logger = logging.getLogger(NAME)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.handlers.clear()
    handler = PUBHandler(zmq.Context().socket(zmq.PUB))
    handler.socket.linger = 0
    handler.socket.connect(url)
    handler.root_topic = f"{NAME}.{os.getpid()}"
    logger.addHandler(handler)
