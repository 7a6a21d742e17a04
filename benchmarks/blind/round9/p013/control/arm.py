from __future__ import annotations

from typing import Optional

import zmq


class Arm:
    def __init__(self, limits: tuple = (-90, 90)) -> None:
        self.limits = limits
        self.context = zmq.Context()
        self.link = self.context.socket(zmq.PUB)
        self.link.linger = 0
        self.link.bind("tcp://127.0.0.1:*")
        self.feedback = self.context.socket(zmq.PULL)
        self.feedback.bind("tcp://127.0.0.1:*")

    def measured(self) -> Optional[float]:
        try:
            return float(self.feedback.recv_string(zmq.NOBLOCK))
        except zmq.Again:
            return None

    def release(self) -> None:
        self.context.destroy(linger=0)
