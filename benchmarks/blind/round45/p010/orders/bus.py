"""Event bus: one PUB socket, topics are dotted names."""
from __future__ import annotations

import json
import logging
from datetime import datetime, timezone
from typing import Any

import zmq

from .settings import BusSettings

log = logging.getLogger(__name__)


class EventBus:
    def __init__(self, settings: BusSettings) -> None:
        self._context = zmq.Context()
        self._pub = self._context.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, settings.linger_ms)
        self._pub.setsockopt(zmq.SNDHWM, settings.high_water_mark)
        self.port = self._pub.bind_to_random_port(f"tcp://{settings.host}")
        self.endpoint = f"tcp://{settings.host}:{self.port}"
        log.info("event bus on %s", self.endpoint)

    def emit(self, topic: str, **fields: Any) -> None:
        body = {"at": datetime.now(timezone.utc).isoformat(), **fields}
        self._pub.send_multipart([topic.encode(), json.dumps(body).encode()])

    def close(self) -> None:
        self._pub.close()
        self._context.term()
