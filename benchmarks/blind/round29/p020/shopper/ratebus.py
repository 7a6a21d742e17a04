"""Rate bus: import it and publish."""
import time

import zmq

from .config import RATE_BUS

_context = zmq.Context()
_bus = _context.socket(zmq.PUB)
_bus.linger = 500
_bus.connect(RATE_BUS)


def publish(topic: str, *parts: object) -> None:
    _bus.send_multipart([topic.encode(), *(str(p).encode() for p in parts)])


def settle(seconds: float = 0.15) -> None:
    """Give the subscriber a moment, PUB drops what nobody asked for."""
    time.sleep(seconds)
