from __future__ import annotations

import json
from typing import Any

import zmq


class Bus:
    def __init__(self, url: str) -> None:
        self.url = url
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.bind(url)

    def publish(self, topic: str, **payload: Any) -> None:
        self._pub.send_string(topic, zmq.SNDMORE)
        self._pub.send_string(json.dumps(payload))

    def close(self) -> None:
        self._pub.close(0)
        self._ctx.term()
