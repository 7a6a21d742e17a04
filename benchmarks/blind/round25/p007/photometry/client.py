from __future__ import annotations

import math
import time

import zmq

from .link import Link


class Catalogue:
    updates = Link(zmq.PUSH, hwm=50)
    zero_point = 25.0

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint

    def magnitude(self, flux: float) -> float:
        return self.zero_point - 2.5 * math.log10(flux)

    def store(self, ident: int, magnitude: float) -> None:
        try:
            self.updates.send_json({"id": ident, "mag": magnitude}, zmq.NOBLOCK)
        except zmq.Again:
            time.sleep(0.001)

    def heartbeat(self) -> bool:
        return bool(self.updates.poll(10, zmq.POLLOUT))
