"""The stock board: one per shop, reached by the presses through a manager."""
from __future__ import annotations

import threading
from typing import Optional

import zmq

from .model import Reel, opening_stock


class StockBoard:
    def __init__(self, wallboard: str) -> None:
        self._reels: dict[str, Reel] = opening_stock()
        self._lock = threading.Lock()
        self._ctx = zmq.Context()
        self._news = self._ctx.socket(zmq.PUB)
        self._news.linger = 200
        self._news.connect(wallboard)

    def take(self, press: str, sku: str, metres: float) -> float:
        with self._lock:
            reel = self._reels[sku]
            if reel.cut(metres):
                self._news.send_json({"topic": "reorder", "sku": sku, "by": press})
            return reel.metres

    def levels(self) -> dict[str, float]:
        with self._lock:
            return {sku: reel.metres for sku, reel in self._reels.items()}


_board: Optional[StockBoard] = None


def open_board(wallboard: str) -> None:
    global _board
    _board = StockBoard(wallboard)


def get_board() -> StockBoard:
    if _board is None:
        raise RuntimeError("stock board has not been opened")
    return _board
