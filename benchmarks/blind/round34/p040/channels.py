from __future__ import annotations

import os
import pickle
from typing import Any

import zmq

from scoped import PerProcess


class Broker(metaclass=PerProcess):
    def __init__(self) -> None:
        self.context = zmq.Context()


class RiskFeed(metaclass=PerProcess):
    def __init__(self) -> None:
        self._sock = Broker().context.socket(zmq.PUSH)
        self._sock.linger = 500
        self._sock.connect(os.environ["RISK_FEED"])

    def write(self, topic: str, row: Any) -> None:
        self._sock.send_multipart([topic.encode(), pickle.dumps(row)])

    def close(self) -> None:
        self._sock.close()
