from __future__ import annotations

import collections
import threading
import time

import zmq

from .models import StockMove


class Ledger(threading.Thread):
    """Sums all moves by article."""

    def __init__(self) -> None:
        super().__init__(name="ledger", daemon=True)
        self._context = zmq.Context()
        self._inbox = self._context.socket(zmq.PULL)
        port = self._inbox.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.levels: collections.Counter[str] = collections.Counter()
        self.remarks: list[str] = []
        self._deadline = time.monotonic() + 3

    def run(self) -> None:
        while time.monotonic() < self._deadline:
            if self._inbox.poll(100):
                frames = self._inbox.recv_multipart()
                if frames[0] == b"remark":
                    self.remarks.append(frames[1].decode())
                    continue
                move = StockMove.from_frames(frames)
                self.levels[move.sku] += move.delta
        self._inbox.close()
        self._context.term()
