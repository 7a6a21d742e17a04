from __future__ import annotations

import logging
import threading
from typing import Any

import zmq

logger = logging.getLogger("shopjobs.runtime")


class StockChannel:
    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._lock = threading.Lock()
        self._pub = context.socket(zmq.PUB)
        self._pub.bind(endpoint)

    def announce(self, sku: str, level: int) -> None:
        with self._lock:
            self._pub.send_string(f"stock {sku} {level}")

    def close(self) -> None:
        self._pub.close(linger=100)


class Runtime:
    """What the jobs need while the scheduler runs."""

    def __init__(self) -> None:
        self.settings: dict[str, Any] = {}
        self.context: zmq.Context | None = None
        self.channel: StockChannel | None = None

    def start(self, **settings: Any) -> None:
        self.settings = settings
        self.context = zmq.Context()
        self.channel = StockChannel(self.context, settings["endpoint"])
        logger.info("channel open at %s", settings["endpoint"])

    def stop(self) -> None:
        if self.channel is not None:
            self.channel.close()
            self.channel = None
        if self.context is not None:
            self.context.term()
            self.context = None


runtime = Runtime()
