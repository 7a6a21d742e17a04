"""Publishes prices and model progress."""
from __future__ import annotations

from functools import lru_cache

import zmq

from .config import get_settings


class TickPublisher:
    def __init__(self, url: str) -> None:
        self.url = url
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.set(zmq.LINGER, 100)
        self.socket.connect(url)

    def tick(self, symbol: str, value: float, kind: str = "price") -> None:
        self.socket.send_string(f"{kind}.{symbol} {value:.4f}")

    def describe(self) -> dict:
        return {"url": self.url, "hwm": self.socket.get(zmq.SNDHWM)}

    def shutdown(self) -> None:
        self.context.destroy()


@lru_cache
def get_ticks() -> TickPublisher:
    return TickPublisher(get_settings().ticks_url)
