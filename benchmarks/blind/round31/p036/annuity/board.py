"""The progress board in the valuation office."""
from __future__ import annotations

from typing import Optional

import zmq


class ProgressBoard:
    def __init__(self) -> None:
        self._context = zmq.Context()
        self._pub = self._context.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 200)
        self._endpoint: Optional[str] = None

    def attach(self, endpoint: str) -> None:
        if endpoint == self._endpoint:
            return
        self._pub.connect(endpoint)
        self._endpoint = endpoint

    def show(self, cohort: str, text: str) -> None:
        self._pub.send_multipart([cohort.encode(), text.encode()])

    def take_down(self) -> None:
        self._pub.close()
        self._context.term()


board = ProgressBoard()
