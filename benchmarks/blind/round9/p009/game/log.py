from __future__ import annotations

import logging
from typing import Optional

import zmq
from zmq.log.handlers import PUBHandler

_handler: Optional[PUBHandler] = None


def setup(level: int = logging.INFO) -> None:
    """Records of the game go to whoever subscribes to its log port."""
    global _handler
    socket = zmq.Context.instance().socket(zmq.PUB)
    socket.linger = 0
    socket.bind("tcp://127.0.0.1:*")
    _handler = PUBHandler(socket)
    logger = logging.getLogger("game")
    logger.setLevel(level)
    logger.addHandler(_handler)


def teardown() -> None:
    if _handler is not None:
        logging.getLogger("game").removeHandler(_handler)
        _handler.socket.close()
